CREATE TABLE meta (
	k VARCHAR(40) NOT NULL,
	v TEXT NOT NULL,
	PRIMARY KEY (k)
)
 WITHOUT ROWID

CREATE TABLE journal (
	centre_id INTEGER NOT NULL,
	device_id BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	hlc BIGINT NOT NULL,
	op BIGINT,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	hash BLOB NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (centre_id, device_id, seq)
)
 WITHOUT ROWID

CREATE INDEX ix_journal_entity ON journal (entity_id, entity)

CREATE INDEX ix_journal_hlc ON journal (hlc)

CREATE INDEX ix_journal_op ON journal (op)

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal WHEN NOT EXISTS (SELECT 1 FROM meta WHERE k = 'rewriting') BEGIN SELECT raise(ABORT, 'the journal is append-only'); END

CREATE TABLE orphan (
	centre_id INTEGER NOT NULL,
	device_id BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	hlc BIGINT NOT NULL,
	op BIGINT,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	hash BLOB NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (centre_id, device_id, seq)
)
 WITHOUT ROWID

CREATE TABLE refused (
	centre_id INTEGER NOT NULL,
	device_id BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	hlc BIGINT NOT NULL,
	op BIGINT,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	hash BLOB NOT NULL,
	body TEXT NOT NULL,
	why TEXT NOT NULL,
	PRIMARY KEY (centre_id, device_id, seq)
)
 WITHOUT ROWID

CREATE TABLE "row" (
	centre_id INTEGER NOT NULL,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	data TEXT NOT NULL,
	dots TEXT NOT NULL,
	PRIMARY KEY (centre_id, entity, entity_id)
)
 WITHOUT ROWID

CREATE TABLE "conflict" (
	centre_id INTEGER NOT NULL,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	field VARCHAR(40) NOT NULL,
	kind VARCHAR(40) NOT NULL,
	ops TEXT NOT NULL,
	PRIMARY KEY (centre_id, entity, entity_id, field)
)
 WITHOUT ROWID

CREATE TABLE parked (
	centre_id INTEGER NOT NULL,
	entity VARCHAR(40) NOT NULL,
	entity_id VARCHAR(80) NOT NULL,
	why TEXT NOT NULL,
	PRIMARY KEY (centre_id, entity, entity_id)
)
 WITHOUT ROWID

CREATE TABLE witness (
	device_id BIGINT NOT NULL,
	day VARCHAR(10) NOT NULL,
	seq BIGINT NOT NULL,
	hash BLOB NOT NULL,
	PRIMARY KEY (device_id, day)
)
 WITHOUT ROWID

CREATE TABLE account (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	username VARCHAR NOT NULL,
	full_name VARCHAR NOT NULL,
	post VARCHAR NOT NULL,
	role VARCHAR(40) NOT NULL,
	password_hash VARCHAR NOT NULL,
	recovery_hash VARCHAR NOT NULL,
	must_change BOOLEAN NOT NULL,
	disabled BOOLEAN NOT NULL,
	CONSTRAINT pk_account PRIMARY KEY (id)
)

CREATE TABLE role_grant (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	role VARCHAR(40) NOT NULL,
	rights JSON NOT NULL,
	CONSTRAINT pk_role_grant PRIMARY KEY (id)
)

CREATE TABLE agency (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	short_name VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	search_key VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	active_from DATE,
	active_until DATE,
	CONSTRAINT pk_agency PRIMARY KEY (id)
)

CREATE INDEX ix_agency_code ON agency (code)

CREATE TABLE counter (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	agency_id VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	section VARCHAR(40) NOT NULL,
	wing VARCHAR(40) NOT NULL,
	periods JSON NOT NULL,
	active_until DATE,
	CONSTRAINT pk_counter PRIMARY KEY (id)
)

CREATE INDEX ix_counter_agency_id ON counter (agency_id)

CREATE TABLE service (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	agency_id VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	search_key VARCHAR NOT NULL,
	channels JSON NOT NULL,
	active_until DATE,
	CONSTRAINT pk_service PRIMARY KEY (id)
)

CREATE INDEX ix_service_agency_id ON service (agency_id)

CREATE TABLE attendance (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	employee_id VARCHAR NOT NULL,
	agency_id VARCHAR NOT NULL,
	work_date DATE NOT NULL,
	period VARCHAR(40) NOT NULL,
	status VARCHAR(40) NOT NULL,
	arrived_at TIME,
	note VARCHAR NOT NULL,
	CONSTRAINT pk_attendance PRIMARY KEY (id)
)

CREATE INDEX ix_attendance_employee_id ON attendance (employee_id)

CREATE INDEX ix_attendance_work_date ON attendance (work_date, period)

CREATE TABLE centre (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	short_name VARCHAR NOT NULL,
	place VARCHAR NOT NULL,
	state_line VARCHAR NOT NULL,
	emirate_line VARCHAR NOT NULL,
	zone VARCHAR NOT NULL,
	classification VARCHAR NOT NULL,
	demonstration BOOLEAN NOT NULL,
	CONSTRAINT pk_centre PRIMARY KEY (id)
)

CREATE TABLE centre_section (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	section VARCHAR(40) NOT NULL,
	name VARCHAR NOT NULL,
	CONSTRAINT pk_centre_section PRIMARY KEY (id)
)

CREATE TABLE centre_wing (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	wing VARCHAR(40) NOT NULL,
	name VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_centre_wing PRIMARY KEY (id)
)

CREATE TABLE day_note (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	work_date DATE NOT NULL,
	kind VARCHAR NOT NULL,
	at TIME,
	text VARCHAR NOT NULL,
	account_id VARCHAR NOT NULL,
	CONSTRAINT pk_day_note PRIMARY KEY (id)
)

CREATE INDEX ix_day_note_work_date ON day_note (work_date)

CREATE TABLE employee (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	search_key VARCHAR NOT NULL,
	number VARCHAR NOT NULL,
	agency_id VARCHAR NOT NULL,
	section VARCHAR(40) NOT NULL,
	job_title VARCHAR NOT NULL,
	counter_id VARCHAR NOT NULL,
	phone VARCHAR NOT NULL,
	active_from DATE,
	active_until DATE,
	CONSTRAINT pk_employee PRIMARY KEY (id)
)

CREATE INDEX ix_employee_agency_id ON employee (agency_id)

CREATE TABLE period (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	code VARCHAR(40) NOT NULL,
	name VARCHAR NOT NULL,
	starts TIME NOT NULL,
	ends TIME NOT NULL,
	grace_minutes INTEGER NOT NULL,
	CONSTRAINT pk_period PRIMARY KEY (id)
)

CREATE TABLE counter_presence (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	counter_id VARCHAR NOT NULL,
	agency_id VARCHAR NOT NULL,
	work_date DATE NOT NULL,
	period VARCHAR(40) NOT NULL,
	state VARCHAR(40) NOT NULL,
	opened_at TIME,
	closed_at TIME,
	CONSTRAINT pk_counter_presence PRIMARY KEY (id)
)

CREATE INDEX ix_counter_presence_agency_id ON counter_presence (agency_id)

CREATE INDEX ix_counter_presence_counter_id ON counter_presence (counter_id)

CREATE INDEX ix_counter_presence_work_date ON counter_presence (work_date, period)

CREATE TABLE interruption (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	counter_id VARCHAR NOT NULL,
	agency_id VARCHAR NOT NULL,
	work_date DATE NOT NULL,
	period VARCHAR(40) NOT NULL,
	cause VARCHAR(40) NOT NULL,
	started TIME NOT NULL,
	ended TIME,
	note VARCHAR NOT NULL,
	CONSTRAINT pk_interruption PRIMARY KEY (id)
)

CREATE INDEX ix_interruption_work_date ON interruption (work_date)

CREATE TABLE print_job (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	number INTEGER NOT NULL,
	work_date DATE NOT NULL,
	agency_id VARCHAR NOT NULL,
	document VARCHAR NOT NULL,
	applicant VARCHAR NOT NULL,
	section VARCHAR(40) NOT NULL,
	pages INTEGER NOT NULL,
	priority BOOLEAN NOT NULL,
	state VARCHAR(40) NOT NULL,
	merge_state JSON NOT NULL,
	requested_at VARCHAR(32) NOT NULL,
	due_at VARCHAR(32) NOT NULL,
	printed_at VARCHAR(32),
	handed_over_at VARCHAR(32),
	spoiled INTEGER NOT NULL,
	CONSTRAINT pk_print_job PRIMARY KEY (id)
)

CREATE INDEX ix_print_job_number ON print_job (number)

CREATE INDEX ix_print_job_state ON print_job (state)

CREATE INDEX ix_print_job_work_date ON print_job (work_date)

CREATE TABLE print_event (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	job_id VARCHAR NOT NULL,
	event VARCHAR(40) NOT NULL,
	from_state VARCHAR NOT NULL,
	to_state VARCHAR(40) NOT NULL,
	at VARCHAR(32) NOT NULL,
	account_id VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	generation INTEGER NOT NULL,
	settles JSON NOT NULL,
	CONSTRAINT pk_print_event PRIMARY KEY (id)
)

CREATE INDEX ix_print_event_job_id ON print_event (job_id)

CREATE TABLE report_record (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	work_date DATE NOT NULL,
	reference VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	fingerprint VARCHAR NOT NULL,
	pages INTEGER NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	account_id VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	CONSTRAINT pk_report_record PRIMARY KEY (id)
)

CREATE INDEX ix_report_record_work_date ON report_record (work_date)

CREATE TABLE roster_entry (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	employee_id VARCHAR NOT NULL,
	work_date DATE NOT NULL,
	period VARCHAR(40) NOT NULL,
	counter_id VARCHAR NOT NULL,
	on_leave BOOLEAN NOT NULL,
	published BOOLEAN NOT NULL,
	CONSTRAINT pk_roster_entry PRIMARY KEY (id)
)

CREATE INDEX ix_roster_entry_employee_id ON roster_entry (employee_id)

CREATE INDEX ix_roster_entry_work_date ON roster_entry (work_date, period)

CREATE TABLE satisfaction_figure (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	work_date DATE NOT NULL,
	channel VARCHAR(40) NOT NULL,
	agency_id VARCHAR NOT NULL,
	scale VARCHAR NOT NULL,
	rated INTEGER NOT NULL,
	satisfied INTEGER NOT NULL,
	answered INTEGER,
	import_id VARCHAR NOT NULL,
	CONSTRAINT pk_satisfaction_figure PRIMARY KEY (id)
)

CREATE INDEX ix_satisfaction_figure_import_id ON satisfaction_figure (import_id)

CREATE INDEX ix_satisfaction_figure_work_date ON satisfaction_figure (work_date)

CREATE TABLE sign_in_failure (
	username VARCHAR NOT NULL,
	failures INTEGER NOT NULL,
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (username)
)

CREATE TABLE daily_figure (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	work_date DATE NOT NULL,
	agency_id VARCHAR NOT NULL,
	service_id VARCHAR NOT NULL,
	channel VARCHAR(40) NOT NULL,
	section VARCHAR(40) NOT NULL,
	period VARCHAR(40) NOT NULL,
	source VARCHAR(40) NOT NULL,
	import_id VARCHAR NOT NULL,
	arrived INTEGER,
	served INTEGER,
	not_provided INTEGER,
	not_captured INTEGER,
	no_show INTEGER,
	elderly INTEGER,
	disability INTEGER,
	wait_n INTEGER NOT NULL,
	wait_sum INTEGER NOT NULL,
	service_n INTEGER NOT NULL,
	service_sum INTEGER NOT NULL,
	wait_histogram BLOB NOT NULL,
	service_histogram BLOB NOT NULL,
	note VARCHAR NOT NULL,
	CONSTRAINT pk_daily_figure PRIMARY KEY (id)
)

CREATE INDEX ix_daily_figure_import_id ON daily_figure (import_id)

CREATE INDEX ix_daily_figure_work_date ON daily_figure (work_date, agency_id)

CREATE TABLE hour_figure (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	work_date DATE NOT NULL,
	agency_id VARCHAR NOT NULL,
	hour INTEGER NOT NULL,
	import_id VARCHAR NOT NULL,
	arrived INTEGER NOT NULL,
	served INTEGER NOT NULL,
	service_n INTEGER NOT NULL,
	service_sum INTEGER NOT NULL,
	CONSTRAINT pk_hour_figure PRIMARY KEY (id)
)

CREATE INDEX ix_hour_figure_import_id ON hour_figure (import_id)

CREATE INDEX ix_hour_figure_work_date ON hour_figure (work_date, hour)

CREATE TABLE target (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	measure VARCHAR NOT NULL,
	value FLOAT NOT NULL,
	valid_from DATE NOT NULL,
	CONSTRAINT pk_target PRIMARY KEY (id)
)

CREATE TABLE ticket (
	day INTEGER NOT NULL,
	row_key BIGINT NOT NULL,
	import_number INTEGER NOT NULL,
	agency INTEGER NOT NULL,
	service INTEGER NOT NULL,
	counter INTEGER NOT NULL,
	section INTEGER NOT NULL,
	channel INTEGER NOT NULL,
	issued INTEGER NOT NULL,
	called INTEGER NOT NULL,
	started INTEGER NOT NULL,
	finished INTEGER NOT NULL,
	outcome INTEGER NOT NULL,
	rating INTEGER NOT NULL,
	CONSTRAINT pk_ticket PRIMARY KEY (day, row_key, import_number)
)
 WITHOUT ROWID

CREATE INDEX ix_ticket_import ON ticket (import_number)

CREATE TABLE ticket_place (
	number INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	thing_id VARCHAR NOT NULL,
	CONSTRAINT pk_ticket_place PRIMARY KEY (number)
)

CREATE INDEX ix_ticket_place_thing_id ON ticket_place (thing_id)

CREATE TABLE ticket_import (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	mapping_name VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	account_id VARCHAR NOT NULL,
	rows INTEGER NOT NULL,
	accepted INTEGER NOT NULL,
	refused INTEGER NOT NULL,
	duplicates INTEGER NOT NULL,
	known INTEGER NOT NULL,
	first_day DATE,
	last_day DATE,
	number INTEGER NOT NULL,
	undone_at VARCHAR(32),
	CONSTRAINT pk_ticket_import PRIMARY KEY (id)
)

CREATE TABLE ticket_mapping (
	id VARCHAR(64) NOT NULL,
	centre_id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	mapping JSON NOT NULL,
	CONSTRAINT pk_ticket_mapping PRIMARY KEY (id)
)
