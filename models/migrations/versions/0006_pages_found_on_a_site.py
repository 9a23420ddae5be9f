"""pages found on an organisation's own site."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table('host', schema=None) as batch_op:
        batch_op.add_column(sa.Column('explored_at', sa.DateTime(timezone=True), nullable=True))

    op.create_table(
        'discovery',
        sa.Column('host', sa.String(length=255), nullable=False),
        sa.Column('source_id', sa.Integer(), nullable=False),
        sa.Column('role', sa.String(length=12), nullable=False),
        sa.Column('title', sa.Text(), nullable=False),
        sa.Column('depth', sa.Integer(), nullable=False),
        sa.Column('found_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('gone_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['host'], ['host.key'], name=op.f('fk_discovery_host_host')),
        sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_discovery_source_id_source')),
        sa.PrimaryKeyConstraint('host', 'source_id', name=op.f('pk_discovery')),
    )
    with op.batch_alter_table('discovery', schema=None) as batch_op:
        batch_op.create_index('ix_discovery_source_id', ['source_id'], unique=False)


def downgrade() -> None:
    """Step down."""
    op.drop_table('discovery')
    with op.batch_alter_table('host', schema=None) as batch_op:
        batch_op.drop_column('explored_at')
