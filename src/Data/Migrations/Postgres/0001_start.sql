CREATE TABLE access_log (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    what text NOT NULL,
    subject_id uuid,
    detail text,
    mark bytea NOT NULL,
    CONSTRAINT p_k_access_log PRIMARY KEY (id)
);


CREATE TABLE account (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    must_change_password boolean NOT NULL,
    password_changed_at timestamp with time zone,
    passkey_since timestamp with time zone,
    user_name text,
    normalized_user_name text,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT p_k_account PRIMARY KEY (id)
);


CREATE TABLE attachment_piece (
    attachment_id uuid NOT NULL,
    "offset" integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT p_k_attachment_piece PRIMARY KEY (attachment_id, "offset")
);


CREATE TABLE calendar_key (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    digest text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_calendar_key PRIMARY KEY (id)
);


CREATE TABLE calendar_year (
    id uuid NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    source text NOT NULL,
    days text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_calendar_year PRIMARY KEY (id)
);


CREATE TABLE chain (
    no bigint NOT NULL,
    kind text NOT NULL,
    reference uuid NOT NULL,
    seq integer NOT NULL,
    hash bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_chain PRIMARY KEY (no)
);


CREATE TABLE clock (
    subject_id uuid NOT NULL,
    step text NOT NULL,
    kind text NOT NULL,
    norm_code text NOT NULL,
    norm_version integer NOT NULL,
    calendar_version integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    due timestamp with time zone NOT NULL,
    provisional boolean NOT NULL,
    held boolean NOT NULL,
    met_at timestamp with time zone,
    average boolean NOT NULL,
    CONSTRAINT p_k_clock PRIMARY KEY (subject_id, step, kind)
);


CREATE TABLE code_key (
    id uuid NOT NULL,
    community_id uuid NOT NULL,
    version integer NOT NULL,
    secret bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid NOT NULL,
    ended_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_code_key PRIMARY KEY (id)
);


CREATE TABLE counter (
    name text NOT NULL,
    next bigint NOT NULL,
    CONSTRAINT p_k_counter PRIMARY KEY (name)
);


CREATE TABLE customer (
    id uuid NOT NULL,
    kind text NOT NULL,
    name bytea,
    phone bytea,
    external_id text,
    erased_at timestamp with time zone,
    merged_into uuid,
    legal_hold boolean NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_customer PRIMARY KEY (id)
);


CREATE TABLE data_protection (
    id uuid NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT p_k_data_protection PRIMARY KEY (id)
);


CREATE TABLE delivery (
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    handler text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    claimed_until timestamp with time zone,
    parked_at timestamp with time zone,
    error text,
    CONSTRAINT p_k_delivery PRIMARY KEY (subject_id, seq, handler)
);


CREATE TABLE demand (
    id uuid NOT NULL,
    serial bigint NOT NULL,
    number text NOT NULL,
    tracking_code text NOT NULL,
    channel_code text NOT NULL,
    external_id text,
    customer_id uuid NOT NULL,
    premises_id uuid,
    words_id uuid NOT NULL,
    community_id uuid,
    team_id uuid,
    region_id uuid,
    transformer_area_id uuid,
    area text NOT NULL,
    state text NOT NULL,
    type_code text,
    suggested_type_code text,
    best text,
    priority text NOT NULL,
    verdict text NOT NULL,
    danger boolean NOT NULL,
    norm_code text,
    norm_version integer NOT NULL,
    review_required boolean NOT NULL,
    follow_up_scope text NOT NULL,
    sample_percent integer NOT NULL,
    lot_commitment text NOT NULL,
    follow_up_due boolean NOT NULL,
    follow_up_attempts integer NOT NULL,
    follow_up_tried_at timestamp with time zone,
    owner_id uuid,
    department_id uuid,
    first_responder_id uuid,
    parent_id uuid,
    reply_words_id uuid,
    replied_by_id uuid,
    raised_at timestamp with time zone NOT NULL,
    triaged_at timestamp with time zone,
    dispatched_at timestamp with time zone,
    accepted_at timestamp with time zone,
    contacted_at timestamp with time zone,
    arrived_at timestamp with time zone,
    restored_at timestamp with time zone,
    last_interim_at timestamp with time zone,
    replied_at timestamp with time zone,
    reviewed_at timestamp with time zone,
    followed_up_at timestamp with time zone,
    rated_at timestamp with time zone,
    archived_at timestamp with time zone,
    reopened_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    merged_at timestamp with time zone,
    supervised_at timestamp with time zone,
    appealed_at timestamp with time zone,
    satisfaction text,
    reminded_for timestamp with time zone,
    escalated_for timestamp with time zone,
    escalation_level integer NOT NULL,
    urge_count integer NOT NULL,
    return_count integer NOT NULL,
    reopen_count integer NOT NULL,
    next_due timestamp with time zone NOT NULL,
    reason_code text,
    until timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_demand PRIMARY KEY (id)
);


CREATE TABLE demand_assignment (
    job_id uuid NOT NULL,
    member_id uuid NOT NULL,
    owner_id uuid,
    department_id uuid,
    count integer NOT NULL,
    CONSTRAINT p_k_demand_assignment PRIMARY KEY (job_id)
);


CREATE TABLE demand_assignment_item (
    job_id uuid NOT NULL,
    no integer NOT NULL,
    demand_id uuid NOT NULL,
    version integer,
    done_at timestamp with time zone,
    refusal text,
    CONSTRAINT p_k_demand_assignment_item PRIMARY KEY (job_id, no)
);


CREATE TABLE demand_saved_view (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    name text NOT NULL,
    state text,
    type_code text,
    community_id uuid,
    owner_id uuid,
    find text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_demand_saved_view PRIMARY KEY (id)
);


CREATE TABLE event (
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    subject_kind text NOT NULL,
    name text NOT NULL,
    payload_version integer NOT NULL,
    payload text NOT NULL,
    actor_id uuid NOT NULL,
    actor_kind text NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    source text NOT NULL,
    operation_id uuid,
    mark bytea NOT NULL,
    CONSTRAINT p_k_event PRIMARY KEY (subject_id, seq)
);


CREATE TABLE field_attachment (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    media_type text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    received integer NOT NULL,
    complete_at timestamp with time zone,
    CONSTRAINT p_k_field_attachment PRIMARY KEY (id)
);


CREATE TABLE field_device (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    installation uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by_id uuid,
    name text NOT NULL,
    digest text NOT NULL,
    stamp text NOT NULL,
    store_key bytea NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    unsent_told integer NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_field_device PRIMARY KEY (id)
);


CREATE TABLE field_operation (
    member_id uuid NOT NULL,
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    body_hash text NOT NULL,
    mends_id uuid,
    mended_by_id uuid,
    happened_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    code text,
    body bytea,
    result bytea,
    CONSTRAINT p_k_field_operation PRIMARY KEY (member_id, id)
);


CREATE TABLE file (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    number integer NOT NULL,
    person_id uuid NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_file PRIMARY KEY (id)
);


CREATE TABLE file_content (
    id uuid NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT p_k_file_content PRIMARY KEY (id)
);


CREATE TABLE former_password (
    account_id uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    hash text NOT NULL,
    CONSTRAINT p_k_former_password PRIMARY KEY (account_id, until)
);


CREATE TABLE import_job (
    id uuid NOT NULL,
    target text NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    columns text NOT NULL,
    mapping text NOT NULL,
    mapping_hash text NOT NULL,
    state text NOT NULL,
    ordered_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    total bigint NOT NULL,
    begun boolean NOT NULL,
    claimed_until timestamp with time zone,
    claimed_by uuid,
    error text,
    ended_at timestamp with time zone,
    CONSTRAINT p_k_import_job PRIMARY KEY (id)
);


CREATE TABLE import_mapping (
    target text NOT NULL,
    name character varying(60) NOT NULL,
    mapping text NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_import_mapping PRIMARY KEY (target, name)
);


CREATE TABLE import_part (
    job_id uuid NOT NULL,
    no integer NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT p_k_import_part PRIMARY KEY (job_id, no)
);


CREATE TABLE import_refusal (
    job_id uuid NOT NULL,
    line bigint NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT p_k_import_refusal PRIMARY KEY (job_id, line)
);


CREATE TABLE import_run (
    file_hash text NOT NULL,
    mapping_hash text NOT NULL,
    target text NOT NULL,
    last_line bigint NOT NULL,
    created bigint NOT NULL,
    known bigint NOT NULL,
    refused bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT p_k_import_run PRIMARY KEY (file_hash, mapping_hash, target)
);


CREATE TABLE job (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    position uuid NOT NULL,
    done integer NOT NULL,
    failed integer NOT NULL,
    error text,
    ended_at timestamp with time zone,
    CONSTRAINT p_k_job PRIMARY KEY (id)
);


CREATE TABLE lease (
    name text NOT NULL,
    holder uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT p_k_lease PRIMARY KEY (name)
);


CREATE TABLE lookup (
    token text NOT NULL,
    subject_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    CONSTRAINT p_k_lookup PRIMARY KEY (token, subject_id)
);


CREATE TABLE lot_nonce (
    demand_id uuid NOT NULL,
    nonce text NOT NULL,
    CONSTRAINT p_k_lot_nonce PRIMARY KEY (demand_id)
);


CREATE TABLE member (
    id uuid NOT NULL,
    staff_number text NOT NULL,
    name text NOT NULL,
    unit_id uuid NOT NULL,
    work_phone text,
    left_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_member PRIMARY KEY (id)
);


CREATE TABLE member_skill (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    skill_code text NOT NULL,
    "from" date NOT NULL,
    until date NOT NULL,
    withdrawn_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_member_skill PRIMARY KEY (id)
);


CREATE TABLE norm (
    id uuid NOT NULL,
    code text NOT NULL,
    "group" integer NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_norm PRIMARY KEY (id)
);


CREATE TABLE notice (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    "from" timestamp with time zone NOT NULL,
    "to" timestamp with time zone NOT NULL,
    published_by_id uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_notice PRIMARY KEY (id)
);


CREATE TABLE operation (
    actor_id uuid NOT NULL,
    operation_id uuid NOT NULL,
    use_case text NOT NULL,
    body_hash text NOT NULL,
    answer text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_operation PRIMARY KEY (actor_id, operation_id)
);


CREATE TABLE opinion_box (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    kind text NOT NULL,
    place text NOT NULL,
    keeper_id uuid NOT NULL,
    since date NOT NULL,
    last_opened_on date,
    removed_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_opinion_box PRIMARY KEY (id)
);


CREATE TABLE outage (
    id uuid NOT NULL,
    kind text NOT NULL,
    "from" timestamp with time zone NOT NULL,
    estimated_until timestamp with time zone NOT NULL,
    reason text NOT NULL,
    answer text,
    announced_at timestamp with time zone NOT NULL,
    announced_by_id uuid NOT NULL,
    restored_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_outage PRIMARY KEY (id)
);


CREATE TABLE passkey (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    sign_count bigint NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    CONSTRAINT p_k_passkey PRIMARY KEY (id)
);


CREATE TABLE person_key (
    person_id uuid NOT NULL,
    wrapped bytea,
    destroyed_at timestamp with time zone,
    CONSTRAINT p_k_person_key PRIMARY KEY (person_id)
);


CREATE TABLE photo_draft (
    id uuid NOT NULL,
    token character varying(64) NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    kept_until timestamp with time zone NOT NULL,
    CONSTRAINT p_k_photo_draft PRIMARY KEY (id)
);


CREATE TABLE premises (
    id uuid NOT NULL,
    customer_id uuid,
    community_id uuid NOT NULL,
    transformer_area_id uuid,
    building text NOT NULL,
    room bytea,
    account_number bytea,
    meter_number bytea,
    seq integer NOT NULL,
    CONSTRAINT p_k_premises PRIMARY KEY (id)
);


CREATE TABLE public_answer (
    id uuid NOT NULL,
    demand_id uuid NOT NULL,
    community_id uuid,
    question text NOT NULL,
    answer text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by_id uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_public_answer PRIMARY KEY (id)
);


CREATE TABLE record_signature (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    signer text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    shown bytea NOT NULL,
    manifest text NOT NULL,
    seal bytea NOT NULL,
    key_version integer NOT NULL,
    CONSTRAINT p_k_record_signature PRIMARY KEY (id)
);


CREATE TABLE rulebook (
    id uuid NOT NULL,
    name text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_rulebook PRIMARY KEY (id)
);


CREATE TABLE seal_key (
    id uuid NOT NULL,
    version integer NOT NULL,
    public_key bytea NOT NULL,
    private_key bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_seal_key PRIMARY KEY (id)
);


CREATE TABLE search (
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    serial bigint NOT NULL,
    tokens text NOT NULL,
    CONSTRAINT p_k_search PRIMARY KEY (subject_id)
);


CREATE TABLE second_factor (
    account_id uuid NOT NULL,
    key bytea NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint NOT NULL,
    recovery_codes bytea,
    CONSTRAINT p_k_second_factor PRIMARY KEY (account_id)
);


CREATE TABLE secret (
    name text NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT p_k_secret PRIMARY KEY (name)
);


CREATE TABLE service_record (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    community_id uuid NOT NULL,
    visit_id uuid,
    task_id uuid,
    demand_id uuid,
    premises_id uuid,
    customer_id uuid,
    kind text NOT NULL,
    content_id uuid NOT NULL,
    done_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    receipt_code text NOT NULL,
    corrections integer NOT NULL,
    signature_id uuid,
    signed_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_service_record PRIMARY KEY (id)
);


CREATE TABLE session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    device text NOT NULL,
    CONSTRAINT p_k_session PRIMARY KEY (id)
);


CREATE TABLE survey (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    community_id uuid NOT NULL,
    visit_id uuid,
    premises_id uuid,
    customer_id uuid,
    form_version integer NOT NULL,
    answers_id uuid NOT NULL,
    filled_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    demand_ids text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_survey PRIMARY KEY (id)
);


CREATE TABLE task_plan (
    id uuid NOT NULL,
    name text NOT NULL,
    form_code text NOT NULL,
    unit_id uuid NOT NULL,
    cycle text NOT NULL,
    target text NOT NULL,
    "from" date NOT NULL,
    until date,
    paused_at timestamp with time zone,
    seq integer NOT NULL,
    CONSTRAINT p_k_task_plan PRIMARY KEY (id)
);


CREATE TABLE transformer_area (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    feeder text,
    community_id uuid NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_transformer_area PRIMARY KEY (id)
);


CREATE TABLE unit (
    id uuid NOT NULL,
    kind text NOT NULL,
    parent_id uuid,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    closed_at timestamp with time zone,
    former_places text NOT NULL,
    area text,
    boundary text,
    households integer,
    latitude double precision,
    longitude double precision,
    property_company text,
    service_point text,
    street_contact text,
    seq integer NOT NULL,
    CONSTRAINT p_k_unit PRIMARY KEY (id)
);


CREATE TABLE visit (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    community_id uuid NOT NULL,
    task_id uuid,
    "from" timestamp with time zone NOT NULL,
    "to" timestamp with time zone,
    ended_by text,
    told_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    device_id uuid,
    device_sequence integer,
    code text NOT NULL,
    grade text NOT NULL,
    findings text NOT NULL,
    book_version integer NOT NULL,
    verdict text,
    decided_by_id uuid,
    decided_at timestamp with time zone,
    decision_words_id uuid,
    seq integer NOT NULL,
    CONSTRAINT p_k_visit PRIMARY KEY (id)
);


CREATE TABLE visit_position (
    visit_id uuid NOT NULL,
    at_end boolean NOT NULL,
    member_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    fix bytea NOT NULL,
    CONSTRAINT p_k_visit_position PRIMARY KEY (visit_id, at_end)
);


CREATE TABLE words (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    text bytea NOT NULL,
    redacted text,
    CONSTRAINT p_k_words PRIMARY KEY (id)
);


CREATE TABLE work_task (
    id uuid NOT NULL,
    serial bigint NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    form_code text NOT NULL,
    form_version integer NOT NULL,
    skill_code text,
    priority text NOT NULL,
    words_id uuid,
    community_id uuid,
    team_id uuid,
    region_id uuid,
    demand_id uuid,
    customer_id uuid,
    dispatch_id uuid,
    plan_id uuid,
    period text,
    target_id uuid,
    owner_id uuid,
    pool_id uuid,
    made_by_id uuid,
    made_at timestamp with time zone NOT NULL,
    planned_for timestamp with time zone,
    due timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    accepted_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    decline_count integer NOT NULL,
    result_words_id uuid,
    seq integer NOT NULL,
    CONSTRAINT p_k_work_task PRIMARY KEY (id)
);


CREATE TABLE working_hours (
    id uuid NOT NULL,
    version integer NOT NULL,
    history text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT p_k_working_hours PRIMARY KEY (id)
);


CREATE TABLE care_file (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    needs bytea,
    purposes text NOT NULL,
    consent text NOT NULL,
    consented_on date NOT NULL,
    contact_id uuid,
    opened_at timestamp with time zone NOT NULL,
    review_due date NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT p_k_care_file PRIMARY KEY (id),
    CONSTRAINT f_k_care_file_customer_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);


CREATE TABLE customer_contact (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    relation text NOT NULL,
    person bytea,
    phone bytea,
    CONSTRAINT p_k_customer_contact PRIMARY KEY (id),
    CONSTRAINT f_k_customer_contact_customer_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);


CREATE TABLE demand_assist (
    id uuid NOT NULL,
    demand_id uuid NOT NULL,
    department_id uuid,
    member_id uuid,
    words_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due timestamp with time zone,
    done_at timestamp with time zone,
    done_by_id uuid,
    answer_words_id uuid,
    CONSTRAINT p_k_demand_assist PRIMARY KEY (id),
    CONSTRAINT f_k_demand_assist_demand_demand_id FOREIGN KEY (demand_id) REFERENCES demand (id) ON DELETE CASCADE
);


CREATE TABLE demand_participant (
    demand_id uuid NOT NULL,
    member_id uuid NOT NULL,
    part text NOT NULL,
    open boolean NOT NULL,
    CONSTRAINT p_k_demand_participant PRIMARY KEY (demand_id, member_id, part),
    CONSTRAINT f_k_demand_participant_demand_demand_id FOREIGN KEY (demand_id) REFERENCES demand (id) ON DELETE CASCADE
);


CREATE TABLE demand_suspension (
    demand_id uuid NOT NULL,
    "from" timestamp with time zone NOT NULL,
    reason_code text NOT NULL,
    approver_id uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    "to" timestamp with time zone,
    CONSTRAINT p_k_demand_suspension PRIMARY KEY (demand_id, "from"),
    CONSTRAINT f_k_demand_suspension_demand_demand_id FOREIGN KEY (demand_id) REFERENCES demand (id) ON DELETE CASCADE
);


CREATE TABLE absence (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    "from" timestamp with time zone NOT NULL,
    "to" timestamp with time zone NOT NULL,
    CONSTRAINT p_k_absence PRIMARY KEY (id),
    CONSTRAINT f_k_absence_member_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
);


CREATE TABLE grant_held (
    member_id uuid NOT NULL,
    role text NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT p_k_grant_held PRIMARY KEY (member_id, role, unit_id),
    CONSTRAINT f_k_grant_held_member_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
);


CREATE TABLE norm_version (
    version integer NOT NULL,
    norm_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    terms text NOT NULL,
    CONSTRAINT p_k_norm_version PRIMARY KEY (norm_id, version),
    CONSTRAINT f_k_norm_version_norm_norm_id FOREIGN KEY (norm_id) REFERENCES norm (id) ON DELETE CASCADE
);


CREATE TABLE box_opening (
    box_id uuid NOT NULL,
    day date NOT NULL,
    found integer NOT NULL,
    by_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_box_opening PRIMARY KEY (box_id, day),
    CONSTRAINT f_k_box_opening_opinion_box_box_id FOREIGN KEY (box_id) REFERENCES opinion_box (id) ON DELETE CASCADE
);


CREATE TABLE outage_place (
    outage_id uuid NOT NULL,
    place_id uuid NOT NULL,
    community_id uuid NOT NULL,
    CONSTRAINT p_k_outage_place PRIMARY KEY (outage_id, place_id),
    CONSTRAINT f_k_outage_place_outage_outage_id FOREIGN KEY (outage_id) REFERENCES outage (id) ON DELETE CASCADE
);


CREATE TABLE rulebook_version (
    version integer NOT NULL,
    rulebook_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    json text NOT NULL,
    why character varying(200),
    CONSTRAINT p_k_rulebook_version PRIMARY KEY (rulebook_id, version),
    CONSTRAINT f_k_rulebook_version_rulebook_rulebook_id FOREIGN KEY (rulebook_id) REFERENCES rulebook (id) ON DELETE CASCADE
);


CREATE TABLE record_photo (
    record_id uuid NOT NULL,
    number integer NOT NULL,
    file_id uuid NOT NULL,
    sha256 text NOT NULL,
    original_sha256 text NOT NULL,
    taken_at timestamp with time zone,
    taken_place bytea,
    CONSTRAINT p_k_record_photo PRIMARY KEY (record_id, number),
    CONSTRAINT f_k_record_photo_service_record_record_id FOREIGN KEY (record_id) REFERENCES service_record (id) ON DELETE CASCADE
);


CREATE TABLE assignment (
    unit_id uuid NOT NULL,
    number integer NOT NULL,
    member_id uuid NOT NULL,
    "primary" boolean NOT NULL,
    "from" timestamp with time zone NOT NULL,
    "to" timestamp with time zone,
    CONSTRAINT p_k_assignment PRIMARY KEY (unit_id, number),
    CONSTRAINT f_k_assignment_unit_unit_id FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE
);


CREATE TABLE task_answer (
    task_id uuid NOT NULL,
    field_code text NOT NULL,
    version integer NOT NULL,
    value text,
    words_id uuid,
    photos text NOT NULL,
    by_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT p_k_task_answer PRIMARY KEY (task_id, field_code),
    CONSTRAINT f_k_task_answer_work_task_task_id FOREIGN KEY (task_id) REFERENCES work_task (id) ON DELETE CASCADE
);


CREATE TABLE task_help (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    member_id uuid,
    unit_id uuid,
    asked_by_id uuid NOT NULL,
    words_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    answer_words_id uuid,
    CONSTRAINT p_k_task_help PRIMARY KEY (id),
    CONSTRAINT f_k_task_help_work_task_task_id FOREIGN KEY (task_id) REFERENCES work_task (id) ON DELETE CASCADE
);


CREATE INDEX i_x_absence_member_id ON absence (member_id);


CREATE INDEX i_x_access_log_at ON access_log (at);


CREATE INDEX i_x_access_log_member_id_id ON access_log (member_id, id);


CREATE INDEX i_x_access_log_subject_id_id ON access_log (subject_id, id);


CREATE INDEX i_x_access_log_what_id ON access_log (what, id);


CREATE UNIQUE INDEX i_x_account_member_id ON account (member_id);


CREATE UNIQUE INDEX i_x_account_normalized_user_name ON account (normalized_user_name);


CREATE INDEX i_x_assignment_member_id ON assignment (member_id);


CREATE UNIQUE INDEX i_x_calendar_key_digest ON calendar_key (digest);


CREATE INDEX i_x_calendar_key_member_id ON calendar_key (member_id);


CREATE UNIQUE INDEX i_x_calendar_year_year ON calendar_year (year);


CREATE INDEX i_x_care_file_customer_id ON care_file (customer_id);


CREATE UNIQUE INDEX i_x_chain_reference_seq_kind ON chain (reference, seq, kind);


CREATE INDEX i_x_clock_met_at_due ON clock (met_at, due);


CREATE INDEX i_x_clock_subject_id ON clock (subject_id) WHERE met_at is null;


CREATE UNIQUE INDEX i_x_code_key_community_id_version ON code_key (community_id, version);


CREATE UNIQUE INDEX i_x_customer_external_id ON customer (external_id) WHERE external_id is not null;


CREATE INDEX i_x_customer_merged_into ON customer (merged_into) WHERE merged_into is not null;


CREATE INDEX i_x_customer_contact_customer_id ON customer_contact (customer_id);


CREATE INDEX i_x_delivery_due_at ON delivery (due_at);


CREATE INDEX i_x_demand_appealed_at ON demand (appealed_at) WHERE appealed_at is not null;


CREATE INDEX i_x_demand_community_id_raised_at ON demand (community_id, raised_at);


CREATE INDEX i_x_demand_community_id_state_next_due ON demand (community_id, state, next_due);


CREATE INDEX i_x_demand_customer_id_serial ON demand (customer_id, serial);


CREATE INDEX i_x_demand_danger ON demand (serial) WHERE danger AND state IN ('Received', 'Triaged');


CREATE INDEX i_x_demand_department_id_state_next_due ON demand (department_id, state, next_due);


CREATE INDEX i_x_demand_external_id ON demand (external_id) WHERE external_id is not null;


CREATE UNIQUE INDEX i_x_demand_number ON demand (number);


CREATE INDEX i_x_demand_open ON demand (next_due, serial) WHERE state IN ('Received', 'Triaged', 'Dispatched', 'Accepted', 'InProgress', 'Replied', 'Reviewed', 'FollowedUp');


CREATE INDEX i_x_demand_owner_id_state_next_due ON demand (owner_id, state, next_due);


CREATE INDEX i_x_demand_parent_id ON demand (parent_id) WHERE parent_id is not null;


CREATE INDEX i_x_demand_premises_id_serial ON demand (premises_id, serial) WHERE premises_id is not null;


CREATE INDEX i_x_demand_queue ON demand (next_due, serial) WHERE state IN ('Received', 'Triaged');


CREATE INDEX i_x_demand_region_id_state_next_due ON demand (region_id, state, next_due);


CREATE UNIQUE INDEX i_x_demand_serial ON demand (serial);


CREATE INDEX i_x_demand_state_next_due ON demand (state, next_due);


CREATE INDEX i_x_demand_supervised_at ON demand (supervised_at) WHERE supervised_at is not null;


CREATE UNIQUE INDEX i_x_demand_tracking_code ON demand (tracking_code);


CREATE INDEX i_x_demand_transformer_area_id_raised_at ON demand (transformer_area_id, raised_at) WHERE transformer_area_id is not null;


CREATE INDEX i_x_demand_assist_demand_id ON demand_assist (demand_id);


CREATE INDEX i_x_demand_assist_department_id_done_at ON demand_assist (department_id, done_at);


CREATE INDEX i_x_demand_assist_member_id_done_at ON demand_assist (member_id, done_at);


CREATE INDEX i_x_demand_participant_member_id_open_demand_id ON demand_participant (member_id, open, demand_id);


CREATE UNIQUE INDEX i_x_demand_saved_view_member_id_name ON demand_saved_view (member_id, name);


CREATE INDEX i_x_demand_suspension_to_until ON demand_suspension ("to", until);


CREATE INDEX i_x_event_received_at ON event (received_at);


CREATE INDEX i_x_field_attachment_begun_at ON field_attachment (begun_at);


CREATE INDEX i_x_field_attachment_member_id ON field_attachment (member_id);


CREATE UNIQUE INDEX i_x_field_device_digest ON field_device (digest);


CREATE UNIQUE INDEX i_x_field_device_member_id_installation ON field_device (member_id, installation);


CREATE INDEX i_x_field_operation_member_id_device_id_sequence ON field_operation (member_id, device_id, sequence);


CREATE INDEX i_x_field_operation_member_id_received_at ON field_operation (member_id, received_at) WHERE outcome = 'Parked' and mended_by_id is null;


CREATE INDEX i_x_field_operation_received_at ON field_operation (received_at);


CREATE INDEX i_x_field_operation_subject_id ON field_operation (subject_id);


CREATE INDEX i_x_file_person_id ON file (person_id);


CREATE UNIQUE INDEX i_x_file_subject_id_number ON file (subject_id, number);


CREATE INDEX i_x_import_job_created_at ON import_job (created_at);


CREATE INDEX i_x_import_job_state ON import_job (state);


CREATE INDEX i_x_job_kind_created_at ON job (kind, created_at);


CREATE INDEX i_x_lookup_person_id ON lookup (person_id);


CREATE INDEX i_x_lookup_subject_id ON lookup (subject_id);


CREATE UNIQUE INDEX i_x_member_staff_number ON member (staff_number);


CREATE INDEX i_x_member_unit_id ON member (unit_id);


CREATE UNIQUE INDEX i_x_member_skill_member_id_skill_code ON member_skill (member_id, skill_code);


CREATE INDEX i_x_member_skill_until ON member_skill (until);


CREATE UNIQUE INDEX i_x_norm_code ON norm (code);


CREATE INDEX i_x_notice_unit_id_to ON notice (unit_id, "to");


CREATE INDEX i_x_operation_at ON operation (at);


CREATE INDEX i_x_opinion_box_keeper_id ON opinion_box (keeper_id);


CREATE INDEX i_x_opinion_box_unit_id ON opinion_box (unit_id);


CREATE INDEX i_x_outage_estimated_until ON outage (estimated_until) WHERE restored_at is null and cancelled_at is null;


CREATE INDEX i_x_outage_from ON outage ("from");


CREATE INDEX i_x_outage_place_community_id ON outage_place (community_id);


CREATE INDEX i_x_outage_place_place_id ON outage_place (place_id);


CREATE INDEX i_x_passkey_account_id ON passkey (account_id);


CREATE UNIQUE INDEX i_x_passkey_credential_id ON passkey (credential_id);


CREATE INDEX i_x_photo_draft_kept_until ON photo_draft (kept_until);


CREATE INDEX i_x_photo_draft_token ON photo_draft (token);


CREATE INDEX i_x_premises_community_id ON premises (community_id);


CREATE INDEX i_x_premises_customer_id ON premises (customer_id);


CREATE INDEX i_x_premises_transformer_area_id ON premises (transformer_area_id);


CREATE INDEX i_x_public_answer_demand_id ON public_answer (demand_id);


CREATE INDEX i_x_public_answer_published_at ON public_answer (published_at);


CREATE INDEX i_x_record_signature_record_id ON record_signature (record_id);


CREATE UNIQUE INDEX i_x_rulebook_name ON rulebook (name);


CREATE UNIQUE INDEX i_x_seal_key_version ON seal_key (version);


CREATE INDEX i_x_search_kind_serial ON search (kind, serial);


CREATE INDEX i_x_service_record_community_id_done_at ON service_record (community_id, done_at);


CREATE INDEX i_x_service_record_customer_id ON service_record (customer_id);


CREATE INDEX i_x_service_record_demand_id ON service_record (demand_id);


CREATE INDEX i_x_service_record_member_id_done_at ON service_record (member_id, done_at);


CREATE INDEX i_x_service_record_premises_id ON service_record (premises_id);


CREATE UNIQUE INDEX i_x_service_record_receipt_code ON service_record (receipt_code);


CREATE INDEX i_x_service_record_visit_id ON service_record (visit_id);


CREATE INDEX i_x_session_account_id ON session (account_id);


CREATE INDEX i_x_survey_community_id_filled_at ON survey (community_id, filled_at);


CREATE INDEX i_x_survey_member_id_filled_at ON survey (member_id, filled_at);


CREATE INDEX i_x_survey_premises_id ON survey (premises_id);


CREATE INDEX i_x_survey_visit_id ON survey (visit_id);


CREATE INDEX i_x_task_help_member_id_answered_at ON task_help (member_id, answered_at);


CREATE INDEX i_x_task_help_task_id ON task_help (task_id);


CREATE INDEX i_x_task_help_unit_id_answered_at ON task_help (unit_id, answered_at);


CREATE INDEX i_x_task_plan_unit_id ON task_plan (unit_id);


CREATE UNIQUE INDEX i_x_transformer_area_code ON transformer_area (code);


CREATE INDEX i_x_transformer_area_community_id ON transformer_area (community_id);


CREATE UNIQUE INDEX i_x_unit_code ON unit (code);


CREATE INDEX i_x_unit_parent_id ON unit (parent_id);


CREATE INDEX i_x_visit_community_id_from ON visit (community_id, "from");


CREATE INDEX i_x_visit_device_id_from ON visit (device_id, "from");


CREATE INDEX i_x_visit_doubtful ON visit (community_id, "from") WHERE grade = 'Doubtful' and verdict is null;


CREATE INDEX i_x_visit_from ON visit ("from") WHERE "to" is null;


CREATE INDEX i_x_visit_member_id_from ON visit (member_id, "from");


CREATE INDEX i_x_visit_position_at ON visit_position (at);


CREATE INDEX i_x_words_person_id ON words (person_id);


CREATE INDEX i_x_words_subject_id ON words (subject_id);


CREATE INDEX i_x_work_task_community_id_state_due ON work_task (community_id, state, due);


CREATE INDEX i_x_work_task_customer_id ON work_task (customer_id) WHERE customer_id is not null;


CREATE INDEX i_x_work_task_demand_id ON work_task (demand_id) WHERE demand_id is not null;


CREATE INDEX i_x_work_task_dispatch_id ON work_task (dispatch_id) WHERE dispatch_id is not null;


CREATE INDEX i_x_work_task_made_by_id ON work_task (made_by_id);


CREATE UNIQUE INDEX i_x_work_task_number ON work_task (number);


CREATE INDEX i_x_work_task_owner_id_state_due ON work_task (owner_id, state, due);


CREATE UNIQUE INDEX i_x_work_task_plan_id_period_target_id ON work_task (plan_id, period, target_id) WHERE plan_id is not null;


CREATE INDEX i_x_work_task_pool_id_state_due ON work_task (pool_id, state, due);


CREATE INDEX i_x_work_task_region_id_state_due ON work_task (region_id, state, due);


CREATE UNIQUE INDEX i_x_work_task_serial ON work_task (serial);


CREATE INDEX i_x_work_task_state_due ON work_task (state, due);



