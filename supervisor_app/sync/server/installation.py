"""Setting a server up and bringing it up to date, as its administrator; a look at its catalogue.

Run over an administrator's connection. Workstations never get one.
"""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from supervisor_app.errors import ServerTooOld

SCRIPTS = Path(__file__).parent / "migrations"
LEAST_VERSION = 150000

_ROLES = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rs_owner') THEN
        CREATE ROLE rs_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rs_ws') THEN
        CREATE ROLE rs_ws NOLOGIN;
    END IF;
END $$;
"""
_SCHEMA = """
CREATE SCHEMA IF NOT EXISTS rs AUTHORIZATION rs_owner;
GRANT USAGE ON SCHEMA rs TO rs_ws;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
"""
# Whatever is listed here is a way around the functions and the row-level security.
_FAULTS = """
SELECT 'no row-level security: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
   AND relname <> 'version'
UNION ALL
SELECT 'not of rs_owner: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
   AND relowner <> 'rs_owner'::regrole AND relname <> 'version'
UNION ALL
SELECT 'a view of another hand: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('v', 'm')
UNION ALL
SELECT 'no fixed search_path: ' || proname FROM pg_proc
 WHERE pronamespace = 'rs'::regnamespace AND prosecdef
   AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)
UNION ALL
SELECT 'everybody may call: ' || proname FROM pg_proc
 WHERE pronamespace = 'rs'::regnamespace AND (proacl IS NULL OR EXISTS (
       SELECT FROM aclexplode(proacl) WHERE grantee = 0))
UNION ALL
SELECT 'everybody may use: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND EXISTS (
       SELECT FROM aclexplode(relacl) WHERE grantee = 0)
UNION ALL
SELECT 'workstations may write: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND EXISTS (
       SELECT FROM aclexplode(relacl)
        WHERE grantee = 'rs_ws'::regrole AND privilege_type <> 'SELECT')
UNION ALL
SELECT 'the owner may log in: rs_owner' FROM pg_roles WHERE rolname = 'rs_owner' AND rolcanlogin
UNION ALL
SELECT 'a workstation with more rights: ' || r.rolname FROM pg_roles AS r
  JOIN rs.enrol AS e ON e.role_name = r.rolname
 WHERE r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
ORDER BY 1
"""


def install(admin: psycopg.Connection) -> None:
    """Make the schema or bring it to the newest version; a second call changes nothing.

    The connection is an administrator's, in autocommit. Raises ServerTooOld below Postgres 15.
    """
    version = admin.info.server_version
    if version < LEAST_VERSION:
        raise ServerTooOld(version=f"{version // 10000}", needed=f"{LEAST_VERSION // 10000}")
    admin.execute(_ROLES)
    admin.execute(_SCHEMA)
    # Temporary objects of a workstation could be read by a function in its own name.
    admin.execute(f'REVOKE TEMPORARY ON DATABASE "{admin.info.dbname}" FROM PUBLIC')
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    engine = create_engine("postgresql+psycopg://", creator=lambda: admin, poolclass=StaticPool)
    admin.autocommit = False
    try:
        with engine.connect() as connection, connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        admin.commit()
    finally:
        admin.rollback()
        admin.autocommit = True


def faults(admin: psycopg.Connection) -> tuple[str, ...]:
    """Return what in the catalogue would let a workstation past its functions; empty where none."""
    return tuple(str(line) for (line,) in admin.execute(_FAULTS))
