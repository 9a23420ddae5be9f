"""editions follow one another, labels of any length."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table('document', schema=None) as batch_op:
        batch_op.add_column(sa.Column('follows', sa.String(length=80), nullable=True))
    with op.batch_alter_table('edition', schema=None) as batch_op:
        batch_op.add_column(sa.Column('follows', sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column('remarks', sa.JSON(), nullable=False, server_default='{}'))
    with op.batch_alter_table('reference', schema=None) as batch_op:
        batch_op.alter_column('label', existing_type=sa.String(length=40), type_=sa.Text(), existing_nullable=False)


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table('reference', schema=None) as batch_op:
        batch_op.alter_column(
            'label',
            existing_type=sa.Text(),
            type_=sa.String(length=40),
            existing_nullable=False,
            postgresql_using='left(label, 40)',
        )
    with op.batch_alter_table('edition', schema=None) as batch_op:
        batch_op.drop_column('remarks')
        batch_op.drop_column('follows')
    with op.batch_alter_table('document', schema=None) as batch_op:
        batch_op.drop_column('follows')
