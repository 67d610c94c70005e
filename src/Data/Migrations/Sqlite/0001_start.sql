CREATE TABLE "access_log" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_access_log" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "member_id" BLOB NOT NULL,
    "what" TEXT NOT NULL,
    "subject_id" BLOB NULL,
    "detail" TEXT NULL,
    "mark" BLOB NOT NULL
);


CREATE TABLE "account" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_account" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "password_changed_at" TEXT NULL,
    "passkey_since" TEXT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "attachment_piece" (
    "attachment_id" BLOB NOT NULL,
    "offset" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "p_k_attachment_piece" PRIMARY KEY ("attachment_id", "offset")
);


CREATE TABLE "calendar_key" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_calendar_key" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "digest" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "revoked_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "calendar_year" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_calendar_year" PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "days" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "chain" (
    "no" INTEGER NOT NULL CONSTRAINT "p_k_chain" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "reference" BLOB NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BLOB NOT NULL,
    "at" TEXT NOT NULL
);


CREATE TABLE "clock" (
    "subject_id" BLOB NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "norm_code" TEXT NOT NULL,
    "norm_version" INTEGER NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "provisional" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "met_at" TEXT NULL,
    "average" INTEGER NOT NULL,
    CONSTRAINT "p_k_clock" PRIMARY KEY ("subject_id", "step", "kind")
);


CREATE TABLE "code_key" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_code_key" PRIMARY KEY,
    "community_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "secret" BLOB NOT NULL,
    "made_at" TEXT NOT NULL,
    "made_by_id" BLOB NOT NULL,
    "ended_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "counter" (
    "name" TEXT NOT NULL CONSTRAINT "p_k_counter" PRIMARY KEY,
    "next" INTEGER NOT NULL
);


CREATE TABLE "customer" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_customer" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" BLOB NULL,
    "phone" BLOB NULL,
    "external_id" TEXT NULL,
    "erased_at" TEXT NULL,
    "merged_into" BLOB NULL,
    "legal_hold" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "data_protection" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_data_protection" PRIMARY KEY,
    "wrapped" BLOB NOT NULL
);


CREATE TABLE "delivery" (
    "subject_id" BLOB NOT NULL,
    "seq" INTEGER NOT NULL,
    "handler" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "claimed_until" TEXT NULL,
    "parked_at" TEXT NULL,
    "error" TEXT NULL,
    CONSTRAINT "p_k_delivery" PRIMARY KEY ("subject_id", "seq", "handler")
);


CREATE TABLE "demand" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_demand" PRIMARY KEY,
    "serial" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "tracking_code" TEXT NOT NULL,
    "channel_code" TEXT NOT NULL,
    "external_id" TEXT NULL,
    "customer_id" BLOB NOT NULL,
    "premises_id" BLOB NULL,
    "words_id" BLOB NOT NULL,
    "community_id" BLOB NULL,
    "team_id" BLOB NULL,
    "region_id" BLOB NULL,
    "transformer_area_id" BLOB NULL,
    "area" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "type_code" TEXT NULL,
    "suggested_type_code" TEXT NULL,
    "best" TEXT NULL,
    "priority" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "danger" INTEGER NOT NULL,
    "norm_code" TEXT NULL,
    "norm_version" INTEGER NOT NULL,
    "review_required" INTEGER NOT NULL,
    "follow_up_scope" TEXT NOT NULL,
    "sample_percent" INTEGER NOT NULL,
    "lot_commitment" TEXT NOT NULL,
    "follow_up_due" INTEGER NOT NULL,
    "follow_up_attempts" INTEGER NOT NULL,
    "follow_up_tried_at" TEXT NULL,
    "owner_id" BLOB NULL,
    "department_id" BLOB NULL,
    "first_responder_id" BLOB NULL,
    "parent_id" BLOB NULL,
    "reply_words_id" BLOB NULL,
    "replied_by_id" BLOB NULL,
    "raised_at" TEXT NOT NULL,
    "triaged_at" TEXT NULL,
    "dispatched_at" TEXT NULL,
    "accepted_at" TEXT NULL,
    "contacted_at" TEXT NULL,
    "arrived_at" TEXT NULL,
    "restored_at" TEXT NULL,
    "last_interim_at" TEXT NULL,
    "replied_at" TEXT NULL,
    "reviewed_at" TEXT NULL,
    "followed_up_at" TEXT NULL,
    "rated_at" TEXT NULL,
    "archived_at" TEXT NULL,
    "reopened_at" TEXT NULL,
    "withdrawn_at" TEXT NULL,
    "merged_at" TEXT NULL,
    "supervised_at" TEXT NULL,
    "appealed_at" TEXT NULL,
    "satisfaction" TEXT NULL,
    "reminded_for" TEXT NULL,
    "escalated_for" TEXT NULL,
    "escalation_level" INTEGER NOT NULL,
    "urge_count" INTEGER NOT NULL,
    "return_count" INTEGER NOT NULL,
    "reopen_count" INTEGER NOT NULL,
    "next_due" TEXT NOT NULL,
    "reason_code" TEXT NULL,
    "until" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "demand_assignment" (
    "job_id" BLOB NOT NULL CONSTRAINT "p_k_demand_assignment" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "owner_id" BLOB NULL,
    "department_id" BLOB NULL,
    "count" INTEGER NOT NULL
);


CREATE TABLE "demand_assignment_item" (
    "job_id" BLOB NOT NULL,
    "no" INTEGER NOT NULL,
    "demand_id" BLOB NOT NULL,
    "version" INTEGER NULL,
    "done_at" TEXT NULL,
    "refusal" TEXT NULL,
    CONSTRAINT "p_k_demand_assignment_item" PRIMARY KEY ("job_id", "no")
);


CREATE TABLE "demand_saved_view" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_demand_saved_view" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NULL,
    "type_code" TEXT NULL,
    "community_id" BLOB NULL,
    "owner_id" BLOB NULL,
    "find" TEXT NULL,
    "created_at" TEXT NOT NULL
);


CREATE TABLE "event" (
    "subject_id" BLOB NOT NULL,
    "seq" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload_version" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "actor_id" BLOB NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "happened_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "operation_id" BLOB NULL,
    "mark" BLOB NOT NULL,
    CONSTRAINT "p_k_event" PRIMARY KEY ("subject_id", "seq")
);


CREATE TABLE "field_attachment" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_field_attachment" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "begun_at" TEXT NOT NULL,
    "received" INTEGER NOT NULL,
    "complete_at" TEXT NULL
);


CREATE TABLE "field_device" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_field_device" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "installation" BLOB NOT NULL,
    "since" TEXT NOT NULL,
    "revoked_at" TEXT NULL,
    "revoked_by_id" BLOB NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "store_key" BLOB NOT NULL,
    "seen_at" TEXT NOT NULL,
    "unsent_told" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "field_operation" (
    "member_id" BLOB NOT NULL,
    "id" BLOB NOT NULL,
    "device_id" BLOB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "body_hash" TEXT NOT NULL,
    "mends_id" BLOB NULL,
    "mended_by_id" BLOB NULL,
    "happened_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NULL,
    "body" BLOB NULL,
    "result" BLOB NULL,
    CONSTRAINT "p_k_field_operation" PRIMARY KEY ("member_id", "id")
);


CREATE TABLE "file" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_file" PRIMARY KEY,
    "subject_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" BLOB NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "added_at" TEXT NOT NULL
);


CREATE TABLE "file_content" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_file_content" PRIMARY KEY,
    "content" BLOB NOT NULL
);


CREATE TABLE "former_password" (
    "account_id" BLOB NOT NULL,
    "until" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "p_k_former_password" PRIMARY KEY ("account_id", "until")
);


CREATE TABLE "import_job" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_import_job" PRIMARY KEY,
    "target" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "mapping_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ordered_by" BLOB NOT NULL,
    "created_at" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "begun" INTEGER NOT NULL,
    "claimed_until" TEXT NULL,
    "claimed_by" BLOB NULL,
    "error" TEXT NULL,
    "ended_at" TEXT NULL
);


CREATE TABLE "import_mapping" (
    "target" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "kept_by" BLOB NOT NULL,
    "kept_at" TEXT NOT NULL,
    CONSTRAINT "p_k_import_mapping" PRIMARY KEY ("target", "name")
);


CREATE TABLE "import_part" (
    "job_id" BLOB NOT NULL,
    "no" INTEGER NOT NULL,
    "wrapped" BLOB NOT NULL,
    CONSTRAINT "p_k_import_part" PRIMARY KEY ("job_id", "no")
);


CREATE TABLE "import_refusal" (
    "job_id" BLOB NOT NULL,
    "line" INTEGER NOT NULL,
    "wrapped" BLOB NOT NULL,
    CONSTRAINT "p_k_import_refusal" PRIMARY KEY ("job_id", "line")
);


CREATE TABLE "import_run" (
    "file_hash" TEXT NOT NULL,
    "mapping_hash" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "last_line" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT NULL,
    CONSTRAINT "p_k_import_run" PRIMARY KEY ("file_hash", "mapping_hash", "target")
);


CREATE TABLE "job" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_job" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "claimed_until" TEXT NULL,
    "position" BLOB NOT NULL,
    "done" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "error" TEXT NULL,
    "ended_at" TEXT NULL
);


CREATE TABLE "lease" (
    "name" TEXT NOT NULL CONSTRAINT "p_k_lease" PRIMARY KEY,
    "holder" BLOB NOT NULL,
    "until" TEXT NOT NULL
);


CREATE TABLE "lookup" (
    "token" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "person_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "p_k_lookup" PRIMARY KEY ("token", "subject_id")
);


CREATE TABLE "lot_nonce" (
    "demand_id" BLOB NOT NULL CONSTRAINT "p_k_lot_nonce" PRIMARY KEY,
    "nonce" TEXT NOT NULL
);


CREATE TABLE "member" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_member" PRIMARY KEY,
    "staff_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" BLOB NOT NULL,
    "work_phone" TEXT NULL,
    "left_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "member_skill" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_member_skill" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "skill_code" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "norm" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_norm" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "group" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "notice" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_notice" PRIMARY KEY,
    "unit_id" BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "published_by_id" BLOB NOT NULL,
    "withdrawn_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "operation" (
    "actor_id" BLOB NOT NULL,
    "operation_id" BLOB NOT NULL,
    "use_case" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "p_k_operation" PRIMARY KEY ("actor_id", "operation_id")
);


CREATE TABLE "opinion_box" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_opinion_box" PRIMARY KEY,
    "unit_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "keeper_id" BLOB NOT NULL,
    "since" TEXT NOT NULL,
    "last_opened_on" TEXT NULL,
    "removed_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "outage" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_outage" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "estimated_until" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answer" TEXT NULL,
    "announced_at" TEXT NOT NULL,
    "announced_by_id" BLOB NOT NULL,
    "restored_at" TEXT NULL,
    "cancelled_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "passkey" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_passkey" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "credential_id" BLOB NOT NULL,
    "public_key" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    "used_at" TEXT NULL,
    "sign_count" INTEGER NOT NULL,
    "backup_eligible" INTEGER NOT NULL,
    "backed_up" INTEGER NOT NULL
);


CREATE TABLE "person_key" (
    "person_id" BLOB NOT NULL CONSTRAINT "p_k_person_key" PRIMARY KEY,
    "wrapped" BLOB NULL,
    "destroyed_at" TEXT NULL
);


CREATE TABLE "photo_draft" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_photo_draft" PRIMARY KEY,
    "token" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "kept_until" TEXT NOT NULL
);


CREATE TABLE "premises" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_premises" PRIMARY KEY,
    "customer_id" BLOB NULL,
    "community_id" BLOB NOT NULL,
    "transformer_area_id" BLOB NULL,
    "building" TEXT NOT NULL,
    "room" BLOB NULL,
    "account_number" BLOB NULL,
    "meter_number" BLOB NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "public_answer" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_public_answer" PRIMARY KEY,
    "demand_id" BLOB NOT NULL,
    "community_id" BLOB NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    "published_by_id" BLOB NOT NULL,
    "withdrawn_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "record_signature" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_record_signature" PRIMARY KEY,
    "record_id" BLOB NOT NULL,
    "signer" TEXT NOT NULL,
    "signed_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "shown" BLOB NOT NULL,
    "manifest" TEXT NOT NULL,
    "seal" BLOB NOT NULL,
    "key_version" INTEGER NOT NULL
);


CREATE TABLE "rulebook" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_rulebook" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "seal_key" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_seal_key" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "public_key" BLOB NOT NULL,
    "private_key" BLOB NOT NULL,
    "made_at" TEXT NOT NULL
);


CREATE TABLE "search" (
    "subject_id" BLOB NOT NULL CONSTRAINT "p_k_search" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "tokens" TEXT NOT NULL
);


CREATE TABLE "second_factor" (
    "account_id" BLOB NOT NULL CONSTRAINT "p_k_second_factor" PRIMARY KEY,
    "key" BLOB NOT NULL,
    "confirmed_at" TEXT NULL,
    "last_step" INTEGER NOT NULL,
    "recovery_codes" BLOB NULL
);


CREATE TABLE "secret" (
    "name" TEXT NOT NULL CONSTRAINT "p_k_secret" PRIMARY KEY,
    "wrapped" BLOB NOT NULL
);


CREATE TABLE "service_record" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_service_record" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "community_id" BLOB NOT NULL,
    "visit_id" BLOB NULL,
    "task_id" BLOB NULL,
    "demand_id" BLOB NULL,
    "premises_id" BLOB NULL,
    "customer_id" BLOB NULL,
    "kind" TEXT NOT NULL,
    "content_id" BLOB NOT NULL,
    "done_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "receipt_code" TEXT NOT NULL,
    "corrections" INTEGER NOT NULL,
    "signature_id" BLOB NULL,
    "signed_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "session" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_session" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "started_at" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "device" TEXT NOT NULL
);


CREATE TABLE "survey" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_survey" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "community_id" BLOB NOT NULL,
    "visit_id" BLOB NULL,
    "premises_id" BLOB NULL,
    "customer_id" BLOB NULL,
    "form_version" INTEGER NOT NULL,
    "answers_id" BLOB NOT NULL,
    "filled_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "demand_ids" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "task_plan" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_task_plan" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "form_code" TEXT NOT NULL,
    "unit_id" BLOB NOT NULL,
    "cycle" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "paused_at" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "transformer_area" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_transformer_area" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "feeder" TEXT NULL,
    "community_id" BLOB NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "unit" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_unit" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "parent_id" BLOB NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NULL,
    "closed_at" TEXT NULL,
    "former_places" TEXT NOT NULL,
    "area" TEXT NULL,
    "boundary" TEXT NULL,
    "households" INTEGER NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "property_company" TEXT NULL,
    "service_point" TEXT NULL,
    "street_contact" TEXT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "visit" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_visit" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "community_id" BLOB NOT NULL,
    "task_id" BLOB NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "ended_by" TEXT NULL,
    "told_at" TEXT NULL,
    "received_at" TEXT NOT NULL,
    "device_id" BLOB NULL,
    "device_sequence" INTEGER NULL,
    "code" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "book_version" INTEGER NOT NULL,
    "verdict" TEXT NULL,
    "decided_by_id" BLOB NULL,
    "decided_at" TEXT NULL,
    "decision_words_id" BLOB NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "visit_position" (
    "visit_id" BLOB NOT NULL,
    "at_end" INTEGER NOT NULL,
    "member_id" BLOB NOT NULL,
    "at" TEXT NOT NULL,
    "fix" BLOB NOT NULL,
    CONSTRAINT "p_k_visit_position" PRIMARY KEY ("visit_id", "at_end")
);


CREATE TABLE "words" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_words" PRIMARY KEY,
    "person_id" BLOB NOT NULL,
    "subject_id" BLOB NOT NULL,
    "text" BLOB NOT NULL,
    "redacted" TEXT NULL
);


CREATE TABLE "work_task" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_work_task" PRIMARY KEY,
    "serial" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "form_code" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "skill_code" TEXT NULL,
    "priority" TEXT NOT NULL,
    "words_id" BLOB NULL,
    "community_id" BLOB NULL,
    "team_id" BLOB NULL,
    "region_id" BLOB NULL,
    "demand_id" BLOB NULL,
    "customer_id" BLOB NULL,
    "dispatch_id" BLOB NULL,
    "plan_id" BLOB NULL,
    "period" TEXT NULL,
    "target_id" BLOB NULL,
    "owner_id" BLOB NULL,
    "pool_id" BLOB NULL,
    "made_by_id" BLOB NULL,
    "made_at" TEXT NOT NULL,
    "planned_for" TEXT NULL,
    "due" TEXT NOT NULL,
    "received_at" TEXT NULL,
    "accepted_at" TEXT NULL,
    "started_at" TEXT NULL,
    "finished_at" TEXT NULL,
    "cancelled_at" TEXT NULL,
    "decline_count" INTEGER NOT NULL,
    "result_words_id" BLOB NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "working_hours" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_working_hours" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "history" TEXT NOT NULL,
    "seq" INTEGER NOT NULL
);


CREATE TABLE "care_file" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_care_file" PRIMARY KEY,
    "customer_id" BLOB NOT NULL,
    "needs" BLOB NULL,
    "purposes" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "consented_on" TEXT NOT NULL,
    "contact_id" BLOB NULL,
    "opened_at" TEXT NOT NULL,
    "review_due" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "f_k_care_file_customer_customer_id" FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE
);


CREATE TABLE "customer_contact" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_customer_contact" PRIMARY KEY,
    "customer_id" BLOB NOT NULL,
    "relation" TEXT NOT NULL,
    "person" BLOB NULL,
    "phone" BLOB NULL,
    CONSTRAINT "f_k_customer_contact_customer_customer_id" FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE
);


CREATE TABLE "demand_assist" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_demand_assist" PRIMARY KEY,
    "demand_id" BLOB NOT NULL,
    "department_id" BLOB NULL,
    "member_id" BLOB NULL,
    "words_id" BLOB NOT NULL,
    "asked_at" TEXT NOT NULL,
    "due" TEXT NULL,
    "done_at" TEXT NULL,
    "done_by_id" BLOB NULL,
    "answer_words_id" BLOB NULL,
    CONSTRAINT "f_k_demand_assist_demand_demand_id" FOREIGN KEY ("demand_id") REFERENCES "demand" ("id") ON DELETE CASCADE
);


CREATE TABLE "demand_participant" (
    "demand_id" BLOB NOT NULL,
    "member_id" BLOB NOT NULL,
    "part" TEXT NOT NULL,
    "open" INTEGER NOT NULL,
    CONSTRAINT "p_k_demand_participant" PRIMARY KEY ("demand_id", "member_id", "part"),
    CONSTRAINT "f_k_demand_participant_demand_demand_id" FOREIGN KEY ("demand_id") REFERENCES "demand" ("id") ON DELETE CASCADE
);


CREATE TABLE "demand_suspension" (
    "demand_id" BLOB NOT NULL,
    "from" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "approver_id" BLOB NOT NULL,
    "until" TEXT NOT NULL,
    "to" TEXT NULL,
    CONSTRAINT "p_k_demand_suspension" PRIMARY KEY ("demand_id", "from"),
    CONSTRAINT "f_k_demand_suspension_demand_demand_id" FOREIGN KEY ("demand_id") REFERENCES "demand" ("id") ON DELETE CASCADE
);


CREATE TABLE "absence" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_absence" PRIMARY KEY,
    "member_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    CONSTRAINT "f_k_absence_member_member_id" FOREIGN KEY ("member_id") REFERENCES "member" ("id") ON DELETE CASCADE
);


CREATE TABLE "grant_held" (
    "member_id" BLOB NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" BLOB NOT NULL,
    CONSTRAINT "p_k_grant_held" PRIMARY KEY ("member_id", "role", "unit_id"),
    CONSTRAINT "f_k_grant_held_member_member_id" FOREIGN KEY ("member_id") REFERENCES "member" ("id") ON DELETE CASCADE
);


CREATE TABLE "norm_version" (
    "version" INTEGER NOT NULL,
    "norm_id" BLOB NOT NULL,
    "valid_from" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    CONSTRAINT "p_k_norm_version" PRIMARY KEY ("norm_id", "version"),
    CONSTRAINT "f_k_norm_version_norm_norm_id" FOREIGN KEY ("norm_id") REFERENCES "norm" ("id") ON DELETE CASCADE
);


CREATE TABLE "box_opening" (
    "box_id" BLOB NOT NULL,
    "day" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "by_id" BLOB NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "p_k_box_opening" PRIMARY KEY ("box_id", "day"),
    CONSTRAINT "f_k_box_opening_opinion_box_box_id" FOREIGN KEY ("box_id") REFERENCES "opinion_box" ("id") ON DELETE CASCADE
);


CREATE TABLE "outage_place" (
    "outage_id" BLOB NOT NULL,
    "place_id" BLOB NOT NULL,
    "community_id" BLOB NOT NULL,
    CONSTRAINT "p_k_outage_place" PRIMARY KEY ("outage_id", "place_id"),
    CONSTRAINT "f_k_outage_place_outage_outage_id" FOREIGN KEY ("outage_id") REFERENCES "outage" ("id") ON DELETE CASCADE
);


CREATE TABLE "rulebook_version" (
    "version" INTEGER NOT NULL,
    "rulebook_id" BLOB NOT NULL,
    "valid_from" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "why" TEXT NULL,
    CONSTRAINT "p_k_rulebook_version" PRIMARY KEY ("rulebook_id", "version"),
    CONSTRAINT "f_k_rulebook_version_rulebook_rulebook_id" FOREIGN KEY ("rulebook_id") REFERENCES "rulebook" ("id") ON DELETE CASCADE
);


CREATE TABLE "record_photo" (
    "record_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "taken_at" TEXT NULL,
    "taken_place" BLOB NULL,
    CONSTRAINT "p_k_record_photo" PRIMARY KEY ("record_id", "number"),
    CONSTRAINT "f_k_record_photo_service_record_record_id" FOREIGN KEY ("record_id") REFERENCES "service_record" ("id") ON DELETE CASCADE
);


CREATE TABLE "assignment" (
    "unit_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" BLOB NOT NULL,
    "primary" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    CONSTRAINT "p_k_assignment" PRIMARY KEY ("unit_id", "number"),
    CONSTRAINT "f_k_assignment_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE CASCADE
);


CREATE TABLE "task_answer" (
    "task_id" BLOB NOT NULL,
    "field_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT NULL,
    "words_id" BLOB NULL,
    "photos" TEXT NOT NULL,
    "by_id" BLOB NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "p_k_task_answer" PRIMARY KEY ("task_id", "field_code"),
    CONSTRAINT "f_k_task_answer_work_task_task_id" FOREIGN KEY ("task_id") REFERENCES "work_task" ("id") ON DELETE CASCADE
);


CREATE TABLE "task_help" (
    "id" BLOB NOT NULL CONSTRAINT "p_k_task_help" PRIMARY KEY,
    "task_id" BLOB NOT NULL,
    "member_id" BLOB NULL,
    "unit_id" BLOB NULL,
    "asked_by_id" BLOB NOT NULL,
    "words_id" BLOB NOT NULL,
    "asked_at" TEXT NOT NULL,
    "answered_at" TEXT NULL,
    "answered_by_id" BLOB NULL,
    "answer_words_id" BLOB NULL,
    CONSTRAINT "f_k_task_help_work_task_task_id" FOREIGN KEY ("task_id") REFERENCES "work_task" ("id") ON DELETE CASCADE
);


CREATE INDEX "i_x_absence_member_id" ON "absence" ("member_id");


CREATE INDEX "i_x_access_log_at" ON "access_log" ("at");


CREATE INDEX "i_x_access_log_member_id_id" ON "access_log" ("member_id", "id");


CREATE INDEX "i_x_access_log_subject_id_id" ON "access_log" ("subject_id", "id");


CREATE INDEX "i_x_access_log_what_id" ON "access_log" ("what", "id");


CREATE UNIQUE INDEX "i_x_account_member_id" ON "account" ("member_id");


CREATE UNIQUE INDEX "i_x_account_normalized_user_name" ON "account" ("normalized_user_name");


CREATE INDEX "i_x_assignment_member_id" ON "assignment" ("member_id");


CREATE UNIQUE INDEX "i_x_calendar_key_digest" ON "calendar_key" ("digest");


CREATE INDEX "i_x_calendar_key_member_id" ON "calendar_key" ("member_id");


CREATE UNIQUE INDEX "i_x_calendar_year_year" ON "calendar_year" ("year");


CREATE INDEX "i_x_care_file_customer_id" ON "care_file" ("customer_id");


CREATE UNIQUE INDEX "i_x_chain_reference_seq_kind" ON "chain" ("reference", "seq", "kind");


CREATE INDEX "i_x_clock_met_at_due" ON "clock" ("met_at", "due");


CREATE INDEX "i_x_clock_subject_id" ON "clock" ("subject_id") WHERE met_at is null;


CREATE UNIQUE INDEX "i_x_code_key_community_id_version" ON "code_key" ("community_id", "version");


CREATE UNIQUE INDEX "i_x_customer_external_id" ON "customer" ("external_id") WHERE external_id is not null;


CREATE INDEX "i_x_customer_merged_into" ON "customer" ("merged_into") WHERE merged_into is not null;


CREATE INDEX "i_x_customer_contact_customer_id" ON "customer_contact" ("customer_id");


CREATE INDEX "i_x_delivery_due_at" ON "delivery" ("due_at");


CREATE INDEX "i_x_demand_appealed_at" ON "demand" ("appealed_at") WHERE appealed_at is not null;


CREATE INDEX "i_x_demand_community_id_raised_at" ON "demand" ("community_id", "raised_at");


CREATE INDEX "i_x_demand_community_id_state_next_due" ON "demand" ("community_id", "state", "next_due");


CREATE INDEX "i_x_demand_customer_id_serial" ON "demand" ("customer_id", "serial");


CREATE INDEX "i_x_demand_danger" ON "demand" ("serial") WHERE danger AND state IN ('Received', 'Triaged');


CREATE INDEX "i_x_demand_department_id_state_next_due" ON "demand" ("department_id", "state", "next_due");


CREATE INDEX "i_x_demand_external_id" ON "demand" ("external_id") WHERE external_id is not null;


CREATE UNIQUE INDEX "i_x_demand_number" ON "demand" ("number");


CREATE INDEX "i_x_demand_open" ON "demand" ("next_due", "serial") WHERE state IN ('Received', 'Triaged', 'Dispatched', 'Accepted', 'InProgress', 'Replied', 'Reviewed', 'FollowedUp');


CREATE INDEX "i_x_demand_owner_id_state_next_due" ON "demand" ("owner_id", "state", "next_due");


CREATE INDEX "i_x_demand_parent_id" ON "demand" ("parent_id") WHERE parent_id is not null;


CREATE INDEX "i_x_demand_premises_id_serial" ON "demand" ("premises_id", "serial") WHERE premises_id is not null;


CREATE INDEX "i_x_demand_queue" ON "demand" ("next_due", "serial") WHERE state IN ('Received', 'Triaged');


CREATE INDEX "i_x_demand_region_id_state_next_due" ON "demand" ("region_id", "state", "next_due");


CREATE UNIQUE INDEX "i_x_demand_serial" ON "demand" ("serial");


CREATE INDEX "i_x_demand_state_next_due" ON "demand" ("state", "next_due");


CREATE INDEX "i_x_demand_supervised_at" ON "demand" ("supervised_at") WHERE supervised_at is not null;


CREATE UNIQUE INDEX "i_x_demand_tracking_code" ON "demand" ("tracking_code");


CREATE INDEX "i_x_demand_transformer_area_id_raised_at" ON "demand" ("transformer_area_id", "raised_at") WHERE transformer_area_id is not null;


CREATE INDEX "i_x_demand_assist_demand_id" ON "demand_assist" ("demand_id");


CREATE INDEX "i_x_demand_assist_department_id_done_at" ON "demand_assist" ("department_id", "done_at");


CREATE INDEX "i_x_demand_assist_member_id_done_at" ON "demand_assist" ("member_id", "done_at");


CREATE INDEX "i_x_demand_participant_member_id_open_demand_id" ON "demand_participant" ("member_id", "open", "demand_id");


CREATE UNIQUE INDEX "i_x_demand_saved_view_member_id_name" ON "demand_saved_view" ("member_id", "name");


CREATE INDEX "i_x_demand_suspension_to_until" ON "demand_suspension" ("to", "until");


CREATE INDEX "i_x_event_received_at" ON "event" ("received_at");


CREATE INDEX "i_x_field_attachment_begun_at" ON "field_attachment" ("begun_at");


CREATE INDEX "i_x_field_attachment_member_id" ON "field_attachment" ("member_id");


CREATE UNIQUE INDEX "i_x_field_device_digest" ON "field_device" ("digest");


CREATE UNIQUE INDEX "i_x_field_device_member_id_installation" ON "field_device" ("member_id", "installation");


CREATE INDEX "i_x_field_operation_member_id_device_id_sequence" ON "field_operation" ("member_id", "device_id", "sequence");


CREATE INDEX "i_x_field_operation_member_id_received_at" ON "field_operation" ("member_id", "received_at") WHERE outcome = 'Parked' and mended_by_id is null;


CREATE INDEX "i_x_field_operation_received_at" ON "field_operation" ("received_at");


CREATE INDEX "i_x_field_operation_subject_id" ON "field_operation" ("subject_id");


CREATE INDEX "i_x_file_person_id" ON "file" ("person_id");


CREATE UNIQUE INDEX "i_x_file_subject_id_number" ON "file" ("subject_id", "number");


CREATE INDEX "i_x_import_job_created_at" ON "import_job" ("created_at");


CREATE INDEX "i_x_import_job_state" ON "import_job" ("state");


CREATE INDEX "i_x_job_kind_created_at" ON "job" ("kind", "created_at");


CREATE INDEX "i_x_lookup_person_id" ON "lookup" ("person_id");


CREATE INDEX "i_x_lookup_subject_id" ON "lookup" ("subject_id");


CREATE UNIQUE INDEX "i_x_member_staff_number" ON "member" ("staff_number");


CREATE INDEX "i_x_member_unit_id" ON "member" ("unit_id");


CREATE UNIQUE INDEX "i_x_member_skill_member_id_skill_code" ON "member_skill" ("member_id", "skill_code");


CREATE INDEX "i_x_member_skill_until" ON "member_skill" ("until");


CREATE UNIQUE INDEX "i_x_norm_code" ON "norm" ("code");


CREATE INDEX "i_x_notice_unit_id_to" ON "notice" ("unit_id", "to");


CREATE INDEX "i_x_operation_at" ON "operation" ("at");


CREATE INDEX "i_x_opinion_box_keeper_id" ON "opinion_box" ("keeper_id");


CREATE INDEX "i_x_opinion_box_unit_id" ON "opinion_box" ("unit_id");


CREATE INDEX "i_x_outage_estimated_until" ON "outage" ("estimated_until") WHERE restored_at is null and cancelled_at is null;


CREATE INDEX "i_x_outage_from" ON "outage" ("from");


CREATE INDEX "i_x_outage_place_community_id" ON "outage_place" ("community_id");


CREATE INDEX "i_x_outage_place_place_id" ON "outage_place" ("place_id");


CREATE INDEX "i_x_passkey_account_id" ON "passkey" ("account_id");


CREATE UNIQUE INDEX "i_x_passkey_credential_id" ON "passkey" ("credential_id");


CREATE INDEX "i_x_photo_draft_kept_until" ON "photo_draft" ("kept_until");


CREATE INDEX "i_x_photo_draft_token" ON "photo_draft" ("token");


CREATE INDEX "i_x_premises_community_id" ON "premises" ("community_id");


CREATE INDEX "i_x_premises_customer_id" ON "premises" ("customer_id");


CREATE INDEX "i_x_premises_transformer_area_id" ON "premises" ("transformer_area_id");


CREATE INDEX "i_x_public_answer_demand_id" ON "public_answer" ("demand_id");


CREATE INDEX "i_x_public_answer_published_at" ON "public_answer" ("published_at");


CREATE INDEX "i_x_record_signature_record_id" ON "record_signature" ("record_id");


CREATE UNIQUE INDEX "i_x_rulebook_name" ON "rulebook" ("name");


CREATE UNIQUE INDEX "i_x_seal_key_version" ON "seal_key" ("version");


CREATE INDEX "i_x_search_kind_serial" ON "search" ("kind", "serial");


CREATE INDEX "i_x_service_record_community_id_done_at" ON "service_record" ("community_id", "done_at");


CREATE INDEX "i_x_service_record_customer_id" ON "service_record" ("customer_id");


CREATE INDEX "i_x_service_record_demand_id" ON "service_record" ("demand_id");


CREATE INDEX "i_x_service_record_member_id_done_at" ON "service_record" ("member_id", "done_at");


CREATE INDEX "i_x_service_record_premises_id" ON "service_record" ("premises_id");


CREATE UNIQUE INDEX "i_x_service_record_receipt_code" ON "service_record" ("receipt_code");


CREATE INDEX "i_x_service_record_visit_id" ON "service_record" ("visit_id");


CREATE INDEX "i_x_session_account_id" ON "session" ("account_id");


CREATE INDEX "i_x_survey_community_id_filled_at" ON "survey" ("community_id", "filled_at");


CREATE INDEX "i_x_survey_member_id_filled_at" ON "survey" ("member_id", "filled_at");


CREATE INDEX "i_x_survey_premises_id" ON "survey" ("premises_id");


CREATE INDEX "i_x_survey_visit_id" ON "survey" ("visit_id");


CREATE INDEX "i_x_task_help_member_id_answered_at" ON "task_help" ("member_id", "answered_at");


CREATE INDEX "i_x_task_help_task_id" ON "task_help" ("task_id");


CREATE INDEX "i_x_task_help_unit_id_answered_at" ON "task_help" ("unit_id", "answered_at");


CREATE INDEX "i_x_task_plan_unit_id" ON "task_plan" ("unit_id");


CREATE UNIQUE INDEX "i_x_transformer_area_code" ON "transformer_area" ("code");


CREATE INDEX "i_x_transformer_area_community_id" ON "transformer_area" ("community_id");


CREATE UNIQUE INDEX "i_x_unit_code" ON "unit" ("code");


CREATE INDEX "i_x_unit_parent_id" ON "unit" ("parent_id");


CREATE INDEX "i_x_visit_community_id_from" ON "visit" ("community_id", "from");


CREATE INDEX "i_x_visit_device_id_from" ON "visit" ("device_id", "from");


CREATE INDEX "i_x_visit_doubtful" ON "visit" ("community_id", "from") WHERE grade = 'Doubtful' and verdict is null;


CREATE INDEX "i_x_visit_from" ON "visit" ("from") WHERE "to" is null;


CREATE INDEX "i_x_visit_member_id_from" ON "visit" ("member_id", "from");


CREATE INDEX "i_x_visit_position_at" ON "visit_position" ("at");


CREATE INDEX "i_x_words_person_id" ON "words" ("person_id");


CREATE INDEX "i_x_words_subject_id" ON "words" ("subject_id");


CREATE INDEX "i_x_work_task_community_id_state_due" ON "work_task" ("community_id", "state", "due");


CREATE INDEX "i_x_work_task_customer_id" ON "work_task" ("customer_id") WHERE customer_id is not null;


CREATE INDEX "i_x_work_task_demand_id" ON "work_task" ("demand_id") WHERE demand_id is not null;


CREATE INDEX "i_x_work_task_dispatch_id" ON "work_task" ("dispatch_id") WHERE dispatch_id is not null;


CREATE INDEX "i_x_work_task_made_by_id" ON "work_task" ("made_by_id");


CREATE UNIQUE INDEX "i_x_work_task_number" ON "work_task" ("number");


CREATE INDEX "i_x_work_task_owner_id_state_due" ON "work_task" ("owner_id", "state", "due");


CREATE UNIQUE INDEX "i_x_work_task_plan_id_period_target_id" ON "work_task" ("plan_id", "period", "target_id") WHERE plan_id is not null;


CREATE INDEX "i_x_work_task_pool_id_state_due" ON "work_task" ("pool_id", "state", "due");


CREATE INDEX "i_x_work_task_region_id_state_due" ON "work_task" ("region_id", "state", "due");


CREATE UNIQUE INDEX "i_x_work_task_serial" ON "work_task" ("serial");


CREATE INDEX "i_x_work_task_state_due" ON "work_task" ("state", "due");



