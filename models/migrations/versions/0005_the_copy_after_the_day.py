"""whether the archive's next copy says the same as the version consulted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table('baseline', schema=None) as batch_op:
        batch_op.add_column(sa.Column('later_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('agrees', sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table('baseline', schema=None) as batch_op:
        batch_op.drop_column('agrees')
        batch_op.drop_column('later_at')
