"""Finding a payment by the bank's id of its hold or its void: a person's decision asks whose an id is."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_IDS = {"payments_by_authorization": "authorization_id", "payments_by_void": "void_id"}


def upgrade() -> None:
    """Add the indexes; no row is touched. On PostgreSQL, writes to payments wait until they are built."""
    for name, column in _IDS.items():
        known = sa.text(f"{column} IS NOT NULL")
        op.create_index(name, "payments", [column], sqlite_where=known, postgresql_where=known)


def downgrade() -> None:
    """Drop the indexes."""
    for name in _IDS:
        op.drop_index(name, "payments")
