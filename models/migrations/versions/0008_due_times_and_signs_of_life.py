"""when sources are due, what the scheduler ordered, and whether it lives."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table('finding', schema=None) as batch_op:
        batch_op.add_column(sa.Column('told', sa.String(length=10), nullable=True))

    op.create_table('alarm',
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('message', sa.Text(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_alarm'))
    )
    op.create_table('heartbeat',
    sa.Column('name', sa.String(length=20), nullable=False),
    sa.Column('holder', sa.Text(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('beat_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('stopped_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_heartbeat'))
    )
    op.create_table('job',
    sa.Column('name', sa.String(length=20), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('queued_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('missed', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_job'))
    )
    op.create_table('notice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('document_id', sa.String(length=80), nullable=True),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('not_before', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('sent_to', sa.JSON(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('error', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice'))
    )
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_key'), ['key'], unique=False)
        batch_op.create_index('ix_notice_state', ['state', 'not_before'], unique=False)

    op.create_table('spending',
    sa.Column('day', sa.String(length=10), nullable=False),
    sa.Column('host', sa.String(length=255), nullable=False),
    sa.Column('requests', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('day', 'host', name=op.f('pk_spending'))
    )
    op.create_table('work',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('job', sa.String(length=20), nullable=False),
    sa.Column('slot', sa.DateTime(timezone=True), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('message', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_work')),
    sa.UniqueConstraint('job', 'slot', name=op.f('uq_work_job_slot'))
    )
    with op.batch_alter_table('work', schema=None) as batch_op:
        batch_op.create_index('ix_work_state', ['state'], unique=False)

    op.create_table('due',
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('cause', sa.String(length=10), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('interval_days', sa.Float(), nullable=False),
    sa.Column('rate', sa.Float(), nullable=False),
    sa.Column('planned_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_due_source_id_source')),
    sa.PrimaryKeyConstraint('source_id', name=op.f('pk_due'))
    )
    with op.batch_alter_table('due', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_due_due_at'), ['due_at'], unique=False)

    op.create_table('score',
    sa.Column('document_id', sa.String(length=80), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('score', sa.Float(), nullable=True),
    sa.Column('counts', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_score_document_id_document')),
    sa.PrimaryKeyConstraint('document_id', 'at', name=op.f('pk_score'))
    )


def downgrade() -> None:
    """Step down."""
    op.drop_table('score')
    with op.batch_alter_table('due', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_due_due_at'))

    op.drop_table('due')
    with op.batch_alter_table('work', schema=None) as batch_op:
        batch_op.drop_index('ix_work_state')

    op.drop_table('work')
    op.drop_table('spending')
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.drop_index('ix_notice_state')
        batch_op.drop_index(batch_op.f('ix_notice_key'))

    op.drop_table('notice')
    op.drop_table('job')
    op.drop_table('heartbeat')
    op.drop_table('alarm')
    with op.batch_alter_table('finding', schema=None) as batch_op:
        batch_op.drop_column('told')
