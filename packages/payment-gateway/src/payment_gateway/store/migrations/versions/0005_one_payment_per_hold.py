"""One hold, one payment: the database decides, also between two saves at one moment.

An older version may have given one hold to two payments. They stay as they are, and are numbered.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_HELD = sa.text("authorization_id IS NOT NULL")
_NUMBER_THE_DOUBLES = """
    UPDATE payments SET hold_copy = (
        SELECT count(*) FROM payments AS other
        WHERE other.authorization_id = payments.authorization_id AND other.id < payments.id
    )
    WHERE authorization_id IN (
        SELECT authorization_id FROM payments
        WHERE authorization_id IS NOT NULL GROUP BY authorization_id HAVING count(*) > 1
    )
"""


def upgrade() -> None:
    """Number the doubles, if there are any. On PostgreSQL, payments wait meanwhile, to be read as well."""
    copy = sa.Column("hold_copy", sa.SmallInteger, nullable=False, server_default=sa.text("0"))
    op.add_column("payments", copy)
    op.execute(_NUMBER_THE_DOUBLES)
    op.drop_index("payments_by_authorization", "payments")
    op.create_index(
        "payments_one_per_hold",
        "payments",
        ["authorization_id", "hold_copy"],
        unique=True,
        sqlite_where=_HELD,
        postgresql_where=_HELD,
    )


def downgrade() -> None:
    """Let two payments have one hold again."""
    op.drop_index("payments_one_per_hold", "payments")
    op.drop_column("payments", "hold_copy")
    op.create_index(
        "payments_by_authorization",
        "payments",
        ["authorization_id"],
        sqlite_where=_HELD,
        postgresql_where=_HELD,
    )
