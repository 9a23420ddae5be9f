"""what a search for a lost page waits for, and what it left."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.add_column(sa.Column('stage', sa.String(length=8), nullable=False, server_default='visit'))
    task = sa.table('task', sa.column('stage', sa.String), sa.column('search', sa.JSON(none_as_null=True)))
    op.execute(task.update().where(task.c.search.is_not(None)).values(stage='lead'))
    with op.batch_alter_table('observation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('search', sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table('observation', schema=None) as batch_op:
        batch_op.drop_column('search')
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.drop_column('stage')
