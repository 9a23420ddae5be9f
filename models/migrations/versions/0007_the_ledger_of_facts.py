"""the ledger of facts: what reports state, what their sources say, what people corrected."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    op.create_table(
        'fact',
        sa.Column('document_id', sa.String(length=80), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.Column('type', sa.String(length=16), nullable=False),
        sa.Column('subject', sa.Text(), nullable=False),
        sa.Column('predicate', sa.Text(), nullable=False),
        sa.Column('personal', sa.Boolean(), nullable=False),
        sa.Column('origin', sa.String(length=8), nullable=False),
        sa.Column('detail', sa.JSON(), nullable=False),
        sa.Column('first_seen_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('dropped_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('erased_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_fact_document_id_document')),
        sa.PrimaryKeyConstraint('document_id', 'id', name=op.f('pk_fact')),
    )
    op.create_table(
        'fact_value',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('document_id', sa.String(length=80), nullable=False),
        sa.Column('fact_id', sa.String(length=12), nullable=False),
        sa.Column('origin', sa.String(length=8), nullable=False),
        sa.Column('source_id', sa.Integer(), nullable=True),
        sa.Column('value', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('quote', sa.Text(), nullable=True),
        sa.Column('valid_from', sa.DateTime(timezone=True), nullable=False),
        sa.Column('valid_to', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_fact_value_source_id_source')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_fact_value')),
    )
    op.create_index('ix_fact_value_fact', 'fact_value', ['document_id', 'fact_id'])
    op.create_table(
        'fact_sighting',
        sa.Column('document_id', sa.String(length=80), nullable=False),
        sa.Column('fact_id', sa.String(length=12), nullable=False),
        sa.Column('source_id', sa.Integer(), nullable=False),
        sa.Column('observation_id', sa.Integer(), nullable=False),
        sa.Column('url', sa.Text(), nullable=False),
        sa.Column('now', sa.JSON(), nullable=False),
        sa.Column('then', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('own', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_fact_sighting_source_id_source')),
        sa.ForeignKeyConstraint(
            ['observation_id'], ['observation.id'], name=op.f('fk_fact_sighting_observation_id_observation')
        ),
        sa.PrimaryKeyConstraint('document_id', 'fact_id', 'source_id', name=op.f('pk_fact_sighting')),
    )
    op.create_table(
        'fact_check',
        sa.Column('document_id', sa.String(length=80), nullable=False),
        sa.Column('source_id', sa.Integer(), nullable=False),
        sa.Column('observation_id', sa.Integer(), nullable=False),
        sa.Column('sha256', sa.String(length=64), nullable=True),
        sa.Column('baseline_id', sa.Integer(), nullable=True),
        sa.Column('facts', sa.String(length=64), nullable=False),
        sa.Column('rules', sa.Integer(), nullable=False),
        sa.Column('told_then', sa.Integer(), nullable=False),
        sa.Column('told_now', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_fact_check_source_id_source')),
        sa.ForeignKeyConstraint(
            ['observation_id'], ['observation.id'], name=op.f('fk_fact_check_observation_id_observation')
        ),
        sa.PrimaryKeyConstraint('document_id', 'source_id', name=op.f('pk_fact_check')),
    )
    op.create_table(
        'fact_edit',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('document_id', sa.String(length=80), nullable=False),
        sa.Column('fact_id', sa.String(length=12), nullable=False),
        sa.Column('action', sa.String(length=8), nullable=False),
        sa.Column('before', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('after', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('edited_by', sa.Text(), nullable=True),
        sa.Column('edited_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('note', sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_fact_edit')),
    )
    op.create_index('ix_fact_edit_fact', 'fact_edit', ['document_id', 'fact_id'])


def downgrade() -> None:
    """Step down."""
    op.drop_index('ix_fact_edit_fact', table_name='fact_edit')
    op.drop_table('fact_edit')
    op.drop_table('fact_check')
    op.drop_table('fact_sighting')
    op.drop_index('ix_fact_value_fact', table_name='fact_value')
    op.drop_table('fact_value')
    op.drop_table('fact')
