"""whose a host is while many workers visit, and what each of them did of a run."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import models.tables

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    op.create_table('lease',
    sa.Column('host', sa.String(length=255), nullable=False),
    sa.Column('token', sa.String(length=32), nullable=False),
    sa.Column('until', models.tables.UtcTime(), nullable=False),
    sa.Column('free_at', models.tables.UtcTime(), nullable=False),
    sa.PrimaryKeyConstraint('host', name=op.f('pk_lease'))
    )
    op.create_table('batch',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('run_id', sa.Integer(), nullable=False),
    sa.Column('host', sa.String(length=255), nullable=False),
    sa.Column('stage', sa.String(length=8), nullable=False),
    sa.Column('worker', sa.Text(), nullable=False),
    sa.Column('sources', sa.Integer(), nullable=False),
    sa.Column('seconds', sa.Float(), nullable=False),
    sa.Column('outcome', sa.String(length=10), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['run_id'], ['run.id'], name=op.f('fk_batch_run_id_run')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_batch'))
    )
    with op.batch_alter_table('batch', schema=None) as batch_op:
        batch_op.create_index('ix_batch_run_id', ['run_id'], unique=False)
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.add_column(sa.Column('tried', sa.Text(), nullable=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.drop_column('tried')
    with op.batch_alter_table('batch', schema=None) as batch_op:
        batch_op.drop_index('ix_batch_run_id')
    op.drop_table('batch')
    op.drop_table('lease')
