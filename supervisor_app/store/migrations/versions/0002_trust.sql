ALTER TABLE "account" ADD COLUMN first_until VARCHAR(32)

ALTER TABLE "account" ADD COLUMN deputy_from DATE

ALTER TABLE "account" ADD COLUMN deputy_until DATE

ALTER TABLE "account" ADD COLUMN deputy_for VARCHAR

ALTER TABLE "account" ADD COLUMN deputy_by VARCHAR

ALTER TABLE "account" ADD COLUMN sign_public VARCHAR

ALTER TABLE "account" ADD COLUMN sign_wrapped VARCHAR

ALTER TABLE "account" ADD COLUMN seal VARCHAR

ALTER TABLE "role_grant" ADD COLUMN known INTEGER

ALTER TABLE "centre" ADD COLUMN country VARCHAR

ALTER TABLE "centre" ADD COLUMN weekend JSON

ALTER TABLE "centre" ADD COLUMN case_after_minutes INTEGER

ALTER TABLE "centre" ADD COLUMN reply_days INTEGER

ALTER TABLE "employee" ADD COLUMN identity_sealed VARCHAR

ALTER TABLE "employee" ADD COLUMN identity_digest VARCHAR

ALTER TABLE "employee" ADD COLUMN identity_masked VARCHAR

ALTER TABLE "report_record" ADD COLUMN submitted_by VARCHAR

ALTER TABLE "report_record" ADD COLUMN submitted_at VARCHAR(32)

ALTER TABLE "report_record" ADD COLUMN approved_by VARCHAR

ALTER TABLE "report_record" ADD COLUMN approved_at VARCHAR(32)

ALTER TABLE "report_record" ADD COLUMN approved_for VARCHAR

ALTER TABLE "report_record" ADD COLUMN void_reason VARCHAR

ALTER TABLE "report_record" ADD COLUMN figures_mark VARCHAR

CREATE INDEX ix_journal_actor ON journal ((CASE WHEN json_valid(body) THEN substr(body ->> '$.a', 1, 64) END), entity, hlc, centre_id, device_id, seq)

CREATE INDEX ix_journal_kind ON journal (entity, hlc)

CREATE TABLE receipt (
	device_id BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	hash BLOB NOT NULL,
	at VARCHAR(32) NOT NULL,
	mac BLOB NOT NULL,
	PRIMARY KEY (device_id, seq)
)
 WITHOUT ROWID

CREATE TABLE told (
	device_id BIGINT NOT NULL,
	centre_id INTEGER NOT NULL,
	chain_id BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	PRIMARY KEY (device_id, centre_id, chain_id)
)
 WITHOUT ROWID

CREATE TABLE opening_hours (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	group_id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	period VARCHAR(40) NOT NULL,
	weekday INTEGER,
	first_day DATE,
	last_day DATE,
	starts TIME,
	ends TIME,
	CONSTRAINT pk_opening_hours PRIMARY KEY (id)
)

CREATE INDEX ix_opening_hours_group_id ON opening_hours (group_id)

CREATE TABLE calendar_day (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	day DATE NOT NULL,
	kind VARCHAR(40) NOT NULL,
	name VARCHAR NOT NULL,
	official BOOLEAN NOT NULL,
	CONSTRAINT pk_calendar_day PRIMARY KEY (id)
)

CREATE INDEX ix_calendar_day_day ON calendar_day (day)

CREATE TABLE access_review (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	reviewed_by VARCHAR NOT NULL,
	reviewed_at VARCHAR(32) NOT NULL,
	accounts INTEGER NOT NULL,
	fingerprint VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	CONSTRAINT pk_access_review PRIMARY KEY (id)
)

CREATE TABLE account_change_seen (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	op VARCHAR NOT NULL,
	seen_by VARCHAR NOT NULL,
	seen_at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_account_change_seen PRIMARY KEY (id)
)

CREATE INDEX ix_account_change_seen_op ON account_change_seen (op)

CREATE TRIGGER journal_four_eyes BEFORE INSERT ON journal WHEN NEW.entity = 'report_record' AND NEW.device_id = CAST((SELECT v FROM meta WHERE k = 'device') AS INTEGER) AND NOT EXISTS (SELECT 1 FROM meta WHERE k = 'rewriting') AND EXISTS (SELECT 1 FROM report_record WHERE id = NEW.entity_id AND state = 'approved' AND approved_by = submitted_by) BEGIN SELECT raise(ABORT, 'who submits a report does not approve it'); END

CREATE TABLE shortage_case (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	agency_id VARCHAR NOT NULL,
	subject VARCHAR(40) NOT NULL,
	cause VARCHAR(40),
	section VARCHAR(40),
	title VARCHAR NOT NULL,
	opened_on DATE NOT NULL,
	opened_by VARCHAR NOT NULL,
	owner_id VARCHAR NOT NULL,
	closed_on DATE,
	CONSTRAINT pk_shortage_case PRIMARY KEY (id)
)

CREATE INDEX ix_shortage_case_agency_id ON shortage_case (agency_id)

CREATE INDEX ix_shortage_case_opened_on ON shortage_case (opened_on)

CREATE TABLE case_step (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	case_id VARCHAR NOT NULL,
	kind VARCHAR(40) NOT NULL,
	at VARCHAR(32) NOT NULL,
	account_id VARCHAR NOT NULL,
	spoke_with VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	due DATE,
	CONSTRAINT pk_case_step PRIMARY KEY (id)
)

CREATE INDEX ix_case_step_case_id ON case_step (case_id)

CREATE TABLE agency_contact (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	agency_id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	post VARCHAR NOT NULL,
	phone VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	active_until DATE,
	CONSTRAINT pk_agency_contact PRIMARY KEY (id)
)

CREATE INDEX ix_agency_contact_agency_id ON agency_contact (agency_id)

CREATE TABLE staffing_limit (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	agency_id VARCHAR NOT NULL,
	section VARCHAR(40),
	period VARCHAR(40),
	weekday INTEGER,
	on_holidays BOOLEAN NOT NULL,
	day DATE,
	minimum INTEGER NOT NULL,
	maximum INTEGER,
	CONSTRAINT pk_staffing_limit PRIMARY KEY (id)
)

CREATE INDEX ix_staffing_limit_agency_id ON staffing_limit (agency_id)

CREATE TABLE sync_round (
	number INTEGER NOT NULL,
	at VARCHAR(32) NOT NULL,
	seconds FLOAT NOT NULL,
	sent INTEGER NOT NULL,
	received INTEGER NOT NULL,
	acknowledged INTEGER,
	offset_ms INTEGER,
	code VARCHAR NOT NULL,
	CONSTRAINT pk_sync_round PRIMARY KEY (number)
)

CREATE TABLE signed_roster (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	version INTEGER NOT NULL,
	signed_at VARCHAR(32) NOT NULL,
	signer VARCHAR NOT NULL,
	document VARCHAR NOT NULL,
	signature VARCHAR NOT NULL,
	CONSTRAINT pk_signed_roster PRIMARY KEY (id)
)

CREATE INDEX ix_signed_roster_version ON signed_roster (version)

CREATE TABLE sign_in (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	account_id VARCHAR NOT NULL,
	device_id BIGINT NOT NULL,
	at VARCHAR(32) NOT NULL,
	until VARCHAR(32),
	rights_used JSON,
	CONSTRAINT pk_sign_in PRIMARY KEY (id)
)

CREATE INDEX ix_sign_in_account_id ON sign_in (account_id)

CREATE TABLE workstation (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	device_id BIGINT NOT NULL,
	name VARCHAR NOT NULL,
	sign_public VARCHAR NOT NULL,
	box_public VARCHAR NOT NULL,
	revoked BOOLEAN NOT NULL,
	revoked_at VARCHAR(32),
	place VARCHAR,
	login VARCHAR,
	reclaim_mark VARCHAR,
	CONSTRAINT pk_workstation PRIMARY KEY (id)
)

CREATE INDEX ix_workstation_device_id ON workstation (device_id)

CREATE TABLE field_key_wrap (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	device_id BIGINT NOT NULL,
	key_id VARCHAR NOT NULL,
	sealed VARCHAR NOT NULL,
	since VARCHAR(32),
	CONSTRAINT pk_field_key_wrap PRIMARY KEY (id)
)

CREATE INDEX ix_field_key_wrap_device_id ON field_key_wrap (device_id)

CREATE TABLE station_seen (
	device_id BIGINT NOT NULL,
	at VARCHAR(32),
	seq INTEGER NOT NULL,
	closed BOOLEAN NOT NULL,
	CONSTRAINT pk_station_seen PRIMARY KEY (device_id)
)
