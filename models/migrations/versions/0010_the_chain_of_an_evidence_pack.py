"""in what order evidence packs came to know snapshots and decisions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    op.create_table('chain',
    sa.Column('document_id', sa.String(length=80), nullable=False),
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('thing_id', sa.Integer(), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('salt', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_chain_document_id_document')),
    sa.PrimaryKeyConstraint('document_id', 'position', name=op.f('pk_chain')),
    sa.UniqueConstraint('document_id', 'kind', 'thing_id', name=op.f('uq_chain_document_id_kind_thing_id'))
    )


def downgrade() -> None:
    """Step down."""
    op.drop_table('chain')
