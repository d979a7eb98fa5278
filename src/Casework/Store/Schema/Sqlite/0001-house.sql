-- What the model says, for this database. Written by a test until the first release; see Steps.md.
CREATE TABLE "account_returns" (
    "id" TEXT NOT NULL CONSTRAINT "pk_account_returns" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "before_pence" INTEGER NOT NULL,
    "from_council_pence" INTEGER NOT NULL,
    "from_person_pence" INTEGER NOT NULL,
    "spent_pence" INTEGER NOT NULL,
    "headings" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "activations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activations" PRIMARY KEY,
    "together" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "agreed_on" TEXT NULL,
    "notice" TEXT NULL,
    "stay" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "stood_down_at" TEXT NULL,
    "stood_down_because" TEXT NOT NULL,
    "home_on" TEXT NULL,
    "pathway" TEXT NOT NULL,
    "over_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "acts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_acts" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "team" TEXT NULL,
    "authority" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "allowed" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "model_version" TEXT NOT NULL,
    "product_version" TEXT NOT NULL,
    "count" INTEGER NULL,
    "key" TEXT NULL,
    "request_digest" TEXT NOT NULL,
    "answer" TEXT NULL
);


CREATE TABLE "advices" (
    "id" TEXT NOT NULL CONSTRAINT "pk_advices" PRIMARY KEY,
    "question" TEXT NOT NULL,
    "shared" TEXT NOT NULL,
    "adviser" TEXT NULL,
    "adviser_name" TEXT NOT NULL,
    "adviser_is" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "asker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "given_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "advocacy_questions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_advocacy_questions" PRIMARY KEY,
    "about" TEXT NULL,
    "step" TEXT NOT NULL,
    "understanding" INTEGER NOT NULL,
    "remembering" INTEGER NOT NULL,
    "weighing" INTEGER NOT NULL,
    "telling" INTEGER NOT NULL,
    "seen" TEXT NOT NULL,
    "helper" TEXT NOT NULL,
    "helper_suits" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "sought_on" TEXT NULL,
    "sought_from" TEXT NOT NULL,
    "named_on" TEXT NULL,
    "advocate" TEXT NOT NULL,
    "met_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "aim_for_boths" (
    "id" TEXT NOT NULL CONSTRAINT "pk_aim_for_boths" PRIMARY KEY,
    "other" TEXT NOT NULL,
    "other_name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "agreed_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_answers" PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "asks" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "noticed" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "own_words" INTEGER NOT NULL,
    "confirms" TEXT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "approvals" (
    "id" TEXT NOT NULL CONSTRAINT "pk_approvals" PRIMARY KEY,
    "moment" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "asker_name" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "agreed" INTEGER NULL,
    "answered_by" TEXT NULL,
    "answered_by_name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answered_at" TEXT NULL,
    "used_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "area_names" (
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_area_names" PRIMARY KEY ("list", "code")
);


CREATE TABLE "assessment_refusals" (
    "id" TEXT NOT NULL CONSTRAINT "pk_assessment_refusals" PRIMARY KEY,
    "of" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "understood" INTEGER NULL,
    "abuse_or_neglect" INTEGER NULL,
    "ask_again_if" TEXT NOT NULL,
    "ask_again_on" TEXT NULL,
    "said_on" TEXT NOT NULL,
    "heard_by" TEXT NOT NULL,
    "opened_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "assessment_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_assessment_requests" PRIMARY KEY,
    "for_carer" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "therapy" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "end" TEXT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "authorities" (
    "id" TEXT NOT NULL CONSTRAINT "pk_authorities" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "since" TEXT NULL,
    "ends" TEXT NULL,
    "evidence" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "away" (
    "id" TEXT NOT NULL CONSTRAINT "pk_away" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "stands_in" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL
);


CREATE TABLE "best_interests_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_best_interests_decisions" PRIMARY KEY,
    "capacity" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "could_wait" TEXT NOT NULL,
    "took_part" TEXT NOT NULL,
    "wishes" TEXT NOT NULL,
    "beliefs" TEXT NOT NULL,
    "serious" TEXT NOT NULL,
    "imca" TEXT NOT NULL,
    "decided" TEXT NOT NULL,
    "why_this" TEXT NOT NULL,
    "decision_maker" TEXT NOT NULL,
    "unresolved" INTEGER NOT NULL,
    "resolving" TEXT NOT NULL,
    "look_again_on" TEXT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "best_placeds" (
    "id" TEXT NOT NULL CONSTRAINT "pk_best_placeds" PRIMARY KEY,
    "attendees" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "lead_name" TEXT NOT NULL,
    "pair_name" TEXT NOT NULL,
    "pair_from" TEXT NOT NULL,
    "decided_on" TEXT NULL,
    "written_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "capacity_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_capacity_decisions" PRIMARY KEY,
    "decision" TEXT NOT NULL,
    "information" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "understood" TEXT NOT NULL,
    "understood_words" TEXT NOT NULL,
    "remembered" TEXT NOT NULL,
    "remembered_words" TEXT NOT NULL,
    "weighed" TEXT NOT NULL,
    "weighed_words" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "told_words" TEXT NOT NULL,
    "impairment" TEXT NOT NULL,
    "because_of" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "could_wait" TEXT NOT NULL,
    "ask_again_when" TEXT NOT NULL,
    "ask_again_on" TEXT NULL,
    "asked_on" TEXT NOT NULL,
    "assessor" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "carer_views" (
    "id" TEXT NOT NULL CONSTRAINT "pk_carer_views" PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "tie" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "closings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_closings" PRIMARY KEY,
    "why" TEXT NOT NULL,
    "goodbye" TEXT NOT NULL,
    "their_view" TEXT NOT NULL,
    "how_back" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "closed_at" TEXT NOT NULL,
    "back_at" TEXT NULL,
    "back_words" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "communication_needs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_communication_needs" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "made_on" TEXT NULL,
    "how" TEXT NOT NULL,
    "shared_with" TEXT NOT NULL,
    "checked_on" TEXT NULL,
    "works" INTEGER NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "concerns" (
    "id" TEXT NOT NULL CONSTRAINT "pk_concerns" PRIMARY KEY,
    "seen_or_heard" TEXT NOT NULL,
    "danger" TEXT NOT NULL,
    "told_whom" TEXT NOT NULL,
    "person_knows" TEXT NOT NULL,
    "they_want" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_at" TEXT NOT NULL,
    "answered_at" TEXT NULL,
    "enquiry_asked_at" TEXT NULL,
    "enquiry_ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "connections" (
    "id" TEXT NOT NULL CONSTRAINT "pk_connections" PRIMARY KEY,
    "conversation" TEXT NULL,
    "entry" TEXT NOT NULL,
    "entry_name" TEXT NOT NULL,
    "hopes" TEXT NOT NULL,
    "offer" TEXT NOT NULL,
    "ask_on" TEXT NULL,
    "went" INTEGER NULL,
    "helped" TEXT NULL,
    "said" TEXT NOT NULL,
    "still_going" INTEGER NULL,
    "offered_at" TEXT NOT NULL,
    "told_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "contact_ways" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contact_ways" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "hidden_postcode" TEXT NOT NULL,
    "uprn" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "safe" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "preferred" INTEGER NOT NULL,
    "hidden" INTEGER NOT NULL,
    "from" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "contacts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contacts" PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "danger" TEXT NOT NULL,
    "assessment" TEXT NOT NULL,
    "urgent" INTEGER NOT NULL,
    "own_words" TEXT NOT NULL,
    "hopes" TEXT NOT NULL,
    "tried" TEXT NOT NULL,
    "safe_way_back" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "first_team" TEXT NOT NULL,
    "first_worker" TEXT NOT NULL,
    "first_worker_name" TEXT NOT NULL,
    "worker" TEXT NULL,
    "worker_name" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "made_on" TEXT NOT NULL,
    "introducer" TEXT NOT NULL,
    "introducer_from" TEXT NOT NULL,
    "introduced_because" TEXT NOT NULL,
    "told_of_introduction" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "try_again_at" TEXT NULL,
    "made_safe" TEXT NOT NULL,
    "urgent_help_ends_on" TEXT NULL,
    "rights_told" INTEGER NOT NULL,
    "said_no_to_assessment" INTEGER NOT NULL,
    "advice" TEXT NOT NULL,
    "hand_overs" INTEGER NOT NULL,
    "next_what" TEXT NOT NULL,
    "next_who_said" TEXT NOT NULL,
    "next_by" TEXT NULL,
    "told_in" TEXT NULL,
    "outcome" TEXT NOT NULL,
    "outcome_label" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "trial" TEXT NULL,
    "in_trial" INTEGER NOT NULL,
    "trial_team" TEXT NULL,
    "trial_how" TEXT NOT NULL,
    "trial_area" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "contingency_plans" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contingency_plans" PRIMARY KEY,
    "draft" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "agreed_on" TEXT NULL,
    "agreed_with" TEXT NOT NULL,
    "review_on" TEXT NULL,
    "tested_on" TEXT NULL,
    "tested_how" TEXT NOT NULL,
    "touched_at" TEXT NOT NULL,
    "asked_at" TEXT NULL,
    "has_unagreed" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "contingency_versions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contingency_versions" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "on" TEXT NULL,
    "with" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "conversations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_conversations" PRIMARY KEY,
    "model" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_label" TEXT NOT NULL,
    "visited" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "complexity" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "together" TEXT NULL,
    "purpose_told" INTEGER NOT NULL,
    "capacity_in_doubt" INTEGER NOT NULL,
    "began_at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "outcome_label" TEXT NOT NULL,
    "completed_at" TEXT NULL,
    "asked" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "crisis_records" (
    "id" TEXT NOT NULL CONSTRAINT "pk_crisis_records" PRIMARY KEY,
    "what_happened" TEXT NOT NULL,
    "persons_view" TEXT NOT NULL,
    "why_no_view" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "every" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "calls_agreed" INTEGER NOT NULL,
    "worker" TEXT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "first_opened_at" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "times_opened" INTEGER NOT NULL,
    "because" TEXT NULL,
    "affects" TEXT NOT NULL,
    "affects_whom" TEXT NOT NULL,
    "somebody_depends" INTEGER NOT NULL,
    "next_call_by" TEXT NULL,
    "missed_after" TEXT NULL,
    "last_call_at" TEXT NULL,
    "last_spoke_at" TEXT NULL,
    "last_answer" TEXT NULL,
    "calls" INTEGER NOT NULL,
    "late_calls" INTEGER NOT NULL,
    "missed_calls" INTEGER NOT NULL,
    "hand_offs" INTEGER NOT NULL,
    "must_change" TEXT NOT NULL,
    "plan_ends_on" TEXT NULL,
    "plan_now" TEXT NOT NULL,
    "plan_now_why" TEXT NOT NULL,
    "steady_at" TEXT NULL,
    "steady_by" TEXT NOT NULL,
    "steady_agreed_with" TEXT NOT NULL,
    "closed_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "data_namings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_data_namings" PRIMARY KEY,
    "data" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "owner_as" TEXT NOT NULL,
    "control" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "look_again_on" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "named_by_name" TEXT NOT NULL,
    "named_at" TEXT NOT NULL
);


CREATE TABLE "delegations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_delegations" PRIMARY KEY,
    "scope" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "reviewers" TEXT NOT NULL,
    "trained" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "their_words" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "ended_why" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "deployments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_deployments" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "run_by" TEXT NULL,
    "paid_to" TEXT NOT NULL,
    "their_words" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "gross" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NULL,
    "signed_on" TEXT NULL,
    "signed_how" TEXT NULL,
    "signers" TEXT NOT NULL,
    "paid_through" TEXT NULL,
    "paid_in" TEXT NULL,
    "more_from" TEXT NULL,
    "more_pence" INTEGER NOT NULL,
    "too_much_pence" INTEGER NOT NULL,
    "talked_about_pence" INTEGER NOT NULL,
    "owed_from" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "diary_head" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_diary_head" PRIMARY KEY,
    "position" INTEGER NOT NULL
);


CREATE TABLE "direct_payment_accounts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_direct_payment_accounts" PRIMARY KEY,
    "deployment" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "conditions" TEXT NOT NULL,
    "contingency_weeks" INTEGER NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "opened_on" TEXT NOT NULL,
    "review_by" TEXT NULL,
    "reviewed_on" TEXT NULL,
    "balance_pence" INTEGER NOT NULL,
    "balance_on" TEXT NULL,
    "promised_pence" INTEGER NOT NULL,
    "promised" TEXT NOT NULL,
    "uses" TEXT NOT NULL,
    "closed_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "direct_payment_answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_direct_payment_answers" PRIMARY KEY,
    "theirs" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "directory_answers" (
    "source" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "body" BLOB NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "pk_directory_answers" PRIMARY KEY ("source", "address")
);


CREATE TABLE "directory_asked_changes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_asked_changes" PRIMARY KEY,
    "keeper" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "decided_at" TEXT NULL
);


CREATE TABLE "directory_entries" (
    "run" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "carried" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    CONSTRAINT "pk_directory_entries" PRIMARY KEY ("run", "id")
);


CREATE TABLE "directory_feeds" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_feeds" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "kept_by" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "every_days" INTEGER NOT NULL,
    "by_itself" INTEGER NOT NULL,
    "paused" INTEGER NOT NULL,
    "next_at" TEXT NULL,
    "read_at" TEXT NULL,
    "said" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL
);


CREATE TABLE "directory_joins" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_joins" PRIMARY KEY,
    "kept" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "joined" INTEGER NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "number" INTEGER NOT NULL
);


CREATE TABLE "directory_keepers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_keepers" PRIMARY KEY,
    "organisation" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "invited_by_name" TEXT NOT NULL,
    "invited_at" TEXT NOT NULL,
    "verified_at" TEXT NULL,
    "ended_at" TEXT NULL
);


CREATE TABLE "directory_kept_entries" (
    "keeper" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "remind_at" TEXT NULL,
    "reminders" INTEGER NOT NULL,
    CONSTRAINT "pk_directory_kept_entries" PRIMARY KEY ("keeper", "entry")
);


CREATE TABLE "directory_links" (
    "address" TEXT NOT NULL CONSTRAINT "pk_directory_links" PRIMARY KEY,
    "next_at" TEXT NOT NULL,
    "looked_at" TEXT NULL,
    "failures" INTEGER NOT NULL,
    "says" TEXT NOT NULL
);


CREATE TABLE "directory_marks" (
    "entry" TEXT NOT NULL CONSTRAINT "pk_directory_marks" PRIMARY KEY,
    "marks" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "set_at" TEXT NOT NULL
);


CREATE TABLE "directory_own_words" (
    "entry" TEXT NOT NULL CONSTRAINT "pk_directory_own_words" PRIMARY KEY,
    "words" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "number" INTEGER NOT NULL
);


CREATE TABLE "directory_passes" (
    "digest" TEXT NOT NULL CONSTRAINT "pk_directory_passes" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "entry" TEXT NULL,
    "made_at" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "used_at" TEXT NULL
);


CREATE TABLE "directory_post" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_post" PRIMARY KEY,
    "keeper" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "try_at" TEXT NULL,
    "tries" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "why" TEXT NOT NULL
);


CREATE TABLE "directory_runs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_runs" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "began_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "state" TEXT NOT NULL,
    "good" INTEGER NOT NULL,
    "set_aside" INTEGER NOT NULL,
    "fresh" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,
    "based_on" TEXT NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "kept" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "because" TEXT NOT NULL
);


CREATE TABLE "directory_set_aside" (
    "id" TEXT NOT NULL CONSTRAINT "pk_directory_set_aside" PRIMARY KEY,
    "run" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "raw" TEXT NOT NULL
);


CREATE TABLE "directory_sources" (
    "source" TEXT NOT NULL CONSTRAINT "pk_directory_sources" PRIMARY KEY,
    "published" TEXT NOT NULL,
    "number" INTEGER NOT NULL
);


CREATE TABLE "drafts" (
    "worker" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "person" TEXT NULL,
    "text" TEXT NOT NULL,
    "base" INTEGER NOT NULL,
    "saved_at" TEXT NOT NULL,
    CONSTRAINT "pk_drafts" PRIMARY KEY ("worker", "of", "field")
);


CREATE TABLE "duties" (
    "name" TEXT NOT NULL CONSTRAINT "pk_duties" PRIMARY KEY,
    "ran_at" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "waits_since" TEXT NULL,
    "waiting" INTEGER NOT NULL,
    "failed_at" TEXT NULL,
    "failure" TEXT NOT NULL
);


CREATE TABLE "duty_cover" (
    "id" TEXT NOT NULL CONSTRAINT "pk_duty_cover" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL
);


CREATE TABLE "early_help_notes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_early_help_notes" PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "look_again_on" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "why_not_told" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "eligibility_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_eligibility_decisions" PRIMARY KEY,
    "assessment" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "eligible" INTEGER NOT NULL,
    "unable_outcomes" TEXT NOT NULL,
    "met_now" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "cause_words" TEXT NOT NULL,
    "health_at_risk" INTEGER NOT NULL,
    "significant" INTEGER NOT NULL,
    "significant_words" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "wants_help" TEXT NULL,
    "lives_here" TEXT NULL,
    "replaces" TEXT NULL,
    "decided_on" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_by_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "entry_replies" (
    "id" TEXT NOT NULL CONSTRAINT "pk_entry_replies" PRIMARY KEY,
    "entry" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "at" TEXT NOT NULL
);


CREATE TABLE "equality_answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_equality_answers" PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "own_words" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "erasures" (
    "id" TEXT NOT NULL CONSTRAINT "pk_erasures" PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "feedbacks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_feedbacks" PRIMARY KEY,
    "talk" TEXT NULL,
    "score" INTEGER NULL,
    "words" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "may_share" INTEGER NOT NULL,
    "said_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "figure_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_figure_decisions" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "team" TEXT NULL,
    "from" TEXT NULL,
    "group" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "does" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "by" TEXT NULL,
    "pence" INTEGER NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "came" TEXT NOT NULL,
    "came_on" TEXT NULL
);


CREATE TABLE "financial_assessments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_financial_assessments" PRIMARY KEY,
    "how" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "full_cost" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "working" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "told_on" TEXT NULL,
    "told" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "future_plans" (
    "id" TEXT NOT NULL CONSTRAINT "pk_future_plans" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "can_decide" TEXT NULL,
    "paper" TEXT NULL,
    "talked_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "guidance_looks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_guidance_looks" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "look" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "again_by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "is_own" INTEGER NOT NULL,
    "beside" TEXT NOT NULL
);


CREATE TABLE "hand_offs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_hand_offs" PRIMARY KEY,
    "from_worker" TEXT NULL,
    "from_name" TEXT NOT NULL,
    "from_team" TEXT NOT NULL,
    "to_worker" TEXT NULL,
    "to_team" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "about" TEXT NULL,
    "why" TEXT NOT NULL,
    "person_asked" INTEGER NOT NULL,
    "how_they_meet" TEXT NOT NULL,
    "offered_at" TEXT NOT NULL,
    "taken_up_at" TEXT NULL,
    "met_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "held_posts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_held_posts" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "body" BLOB NOT NULL
);


CREATE TABLE "held_questions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_held_questions" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "body" TEXT NOT NULL
);


CREATE TABLE "help_lines" (
    "id" TEXT NOT NULL CONSTRAINT "pk_help_lines" PRIMARY KEY,
    "crisis" TEXT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "entry" TEXT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NULL,
    "review_on" TEXT NULL,
    "pence" INTEGER NOT NULL,
    "urgent" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "second_person" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "help_offers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_help_offers" PRIMARY KEY,
    "to_whom" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "able" TEXT NOT NULL,
    "willing" TEXT NOT NULL,
    "stays_able" TEXT NOT NULL,
    "stays_willing" TEXT NOT NULL,
    "until" TEXT NULL,
    "own_life" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "holder_reports" (
    "id" TEXT NOT NULL CONSTRAINT "pk_holder_reports" PRIMARY KEY,
    "deployment" TEXT NOT NULL,
    "review" TEXT NULL,
    "holder" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "spent_pence" INTEGER NOT NULL,
    "held_pence" INTEGER NOT NULL,
    "says" TEXT NOT NULL,
    "their_view" TEXT NOT NULL,
    "read_by" TEXT NOT NULL,
    "read_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "honest_talks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_honest_talks" PRIMARY KEY,
    "to_whom" TEXT NOT NULL,
    "to_person" TEXT NULL,
    "can" TEXT NOT NULL,
    "cannot" TEXT NOT NULL,
    "not_yet" TEXT NOT NULL,
    "until" TEXT NULL,
    "own_life" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "with" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "indicative_budgets" (
    "id" TEXT NOT NULL CONSTRAINT "pk_indicative_budgets" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "working" TEXT NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "worked_out_on" TEXT NOT NULL,
    "told_on" TEXT NULL,
    "channel" TEXT NULL,
    "told_to" TEXT NOT NULL,
    "their_view" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "innovation_sites" (
    "id" TEXT NOT NULL CONSTRAINT "pk_innovation_sites" PRIMARY KEY,
    "state" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "extended_weeks" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TEXT NOT NULL,
    "drawn" INTEGER NOT NULL,
    "plan" TEXT NOT NULL
);


CREATE TABLE "involvements" (
    "id" TEXT NOT NULL CONSTRAINT "pk_involvements" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "worker" TEXT NULL,
    "name" TEXT NOT NULL,
    "team" TEXT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "reason" TEXT NOT NULL,
    "reviewed_by" TEXT NULL,
    "reviewed_at" TEXT NULL,
    "review" TEXT NOT NULL,
    "was_right" INTEGER NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "keys" (
    "name" TEXT NOT NULL CONSTRAINT "pk_keys" PRIMARY KEY,
    "xml" TEXT NOT NULL,
    "at" TEXT NOT NULL
);


CREATE TABLE "leases" (
    "name" TEXT NOT NULL CONSTRAINT "pk_leases" PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" TEXT NOT NULL
);


CREATE TABLE "letter_drafts" (
    "key" TEXT NOT NULL CONSTRAINT "pk_letter_drafts" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);


CREATE TABLE "letters" (
    "id" TEXT NOT NULL CONSTRAINT "pk_letters" PRIMARY KEY,
    "template" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "tie" TEXT NULL,
    "values" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "asks" TEXT NOT NULL,
    "reads_at" INTEGER NOT NULL,
    "to_sign" INTEGER NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "looked_at_by" TEXT NOT NULL,
    "way" TEXT NULL,
    "message" TEXT NULL,
    "sent_at" TEXT NULL,
    "became" TEXT NOT NULL,
    "ordered_from" TEXT NOT NULL,
    "ordered_on" TEXT NULL,
    "due_on" TEXT NULL,
    "arrived_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "liberty_assessments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_liberty_assessments" PRIMARY KEY,
    "request" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "met" INTEGER NOT NULL,
    "by_whom" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "liberty_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_liberty_requests" PRIMARY KEY,
    "scheme" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "they_say" TEXT NOT NULL,
    "family_says" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "due_by" TEXT NOT NULL,
    "urgent_until" TEXT NULL,
    "urgent_extended" INTEGER NOT NULL,
    "team" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    "until" TEXT NULL,
    "conditions" TEXT NOT NULL,
    "representative" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "not_met" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "looked_at_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "local_notes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_local_notes" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "told_by" TEXT NOT NULL,
    "told_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "checked_by" TEXT NOT NULL,
    "checked_at" TEXT NULL,
    "because" TEXT NOT NULL
);


CREATE TABLE "measure_cells" (
    "measure" TEXT NOT NULL,
    "slice" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_measure_cells" PRIMARY KEY ("measure", "month", "team", "slice", "day", "part")
) WITHOUT ROWID;


CREATE TABLE "measure_corrections" (
    "measure" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    CONSTRAINT "pk_measure_corrections" PRIMARY KEY ("measure", "on")
);


CREATE TABLE "measure_lives" (
    "person" TEXT NOT NULL CONSTRAINT "pk_measure_lives" PRIMARY KEY,
    "shares" BLOB NOT NULL
);


CREATE TABLE "messages" (
    "id" TEXT NOT NULL CONSTRAINT "pk_messages" PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "worker" TEXT NULL,
    "way" TEXT NULL,
    "urgent" INTEGER NOT NULL,
    "asked_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "look_ups" INTEGER NOT NULL,
    "try_at" TEXT NULL,
    "handed_over_at" TEXT NULL,
    "reference" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "model_drafts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_model_drafts" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "parent" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);


CREATE TABLE "name_keys" (
    "key" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    CONSTRAINT "pk_name_keys" PRIMARY KEY ("key", "word")
);


CREATE TABLE "name_pairs" (
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    CONSTRAINT "pk_name_pairs" PRIMARY KEY ("first", "second", "person")
);


CREATE TABLE "needs_assessments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_needs_assessments" PRIMARY KEY,
    "of" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "by_whom" TEXT NOT NULL,
    "wants_self" TEXT NULL,
    "takes_part" TEXT NOT NULL,
    "combined" TEXT NULL,
    "combined_with" TEXT NOT NULL,
    "combined_person" TEXT NULL,
    "combined_assessment" TEXT NULL,
    "cares_for_name" TEXT NOT NULL,
    "cares_for" TEXT NULL,
    "talk" TEXT NULL,
    "request" TEXT NULL,
    "model" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "began_on" TEXT NOT NULL,
    "began_at" TEXT NOT NULL,
    "despite" TEXT NOT NULL,
    "they_can" TEXT NOT NULL,
    "they_want" TEXT NOT NULL,
    "work_and_free_time" TEXT NOT NULL,
    "other_than_care" TEXT NOT NULL,
    "areas" TEXT NOT NULL,
    "areas_words" TEXT NOT NULL,
    "advocacy_considered" INTEGER NOT NULL,
    "why_no_advocacy" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "copies_for" TEXT NOT NULL,
    "completed_on" TEXT NULL,
    "given_on" TEXT NULL,
    "given_to" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "needs_questions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_needs_questions" PRIMARY KEY,
    "asked_on" TEXT NOT NULL,
    "needs_nothing" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "next_steps" (
    "id" TEXT NOT NULL CONSTRAINT "pk_next_steps" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "worker" TEXT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "done_at" TEXT NULL,
    "hand_offs" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "not_meetings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_not_meetings" PRIMARY KEY,
    "decision" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "notices" (
    "id" TEXT NOT NULL CONSTRAINT "pk_notices" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "told_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nhs_number" TEXT NOT NULL,
    "born_on" TEXT NULL,
    "place" TEXT NOT NULL,
    "stay" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "happened_at" TEXT NULL,
    "home_on" TEXT NULL,
    "pathway" TEXT NOT NULL,
    "carer_asked" TEXT NULL,
    "person_asked" TEXT NULL,
    "health_funding" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "came_at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "observations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_observations" PRIMARY KEY,
    "words" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "heard_at" TEXT NOT NULL,
    "heard_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "opinions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_opinions" PRIMARY KEY,
    "about" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stand" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "heard_at" TEXT NOT NULL,
    "heard_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "other_fundings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_other_fundings" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "agreed_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "outcome_answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_outcome_answers" PRIMARY KEY,
    "assessment" TEXT NOT NULL,
    "whose" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "limb" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "from" TEXT NULL,
    "view" TEXT NOT NULL,
    "help_now" TEXT NOT NULL,
    "helped_by" TEXT NOT NULL,
    "met_now" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "own_conversation_offers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_own_conversation_offers" PRIMARY KEY,
    "offered_on" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_on" TEXT NULL,
    "ask_again_if" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "own_words" (
    "id" TEXT NOT NULL CONSTRAINT "pk_own_words" PRIMARY KEY,
    "word" TEXT NOT NULL,
    "not_carer" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "package_changes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_package_changes" PRIMARY KEY,
    "plan" TEXT NULL,
    "before_pence" INTEGER NOT NULL,
    "after_pence" INTEGER NOT NULL,
    "once_pence" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "payment_runs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_payment_runs" PRIMARY KEY,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "prepared_at" TEXT NOT NULL,
    "prepared_by" TEXT NOT NULL,
    "expected" INTEGER NOT NULL,
    "expected_pence" INTEGER NOT NULL,
    "released_at" TEXT NULL,
    "released_by" TEXT NOT NULL,
    "finished_at" TEXT NULL
);


CREATE TABLE "payments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_payments" PRIMARY KEY,
    "deployment" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "paid_to" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "gross_pence" INTEGER NOT NULL,
    "contribution_pence" INTEGER NOT NULL,
    "less_pence" INTEGER NOT NULL,
    "paid_pence" INTEGER NOT NULL,
    "more" INTEGER NOT NULL,
    "working" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "peer_tests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_peer_tests" PRIMARY KEY,
    "moment" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "lead_name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "tried" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "peer" TEXT NULL,
    "peer_name" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "would_go_ahead" INTEGER NULL,
    "looked_at" TEXT NULL,
    "end" TEXT NULL,
    "end_words" TEXT NOT NULL,
    "used_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "people" (
    "id" TEXT NOT NULL CONSTRAINT "pk_people" PRIMARY KEY,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "preferred_name" TEXT NOT NULL,
    "born_on" TEXT NULL,
    "nhs_number" TEXT NOT NULL,
    "nhs_number_status" TEXT NULL,
    "household" TEXT NULL,
    "restricted" TEXT NOT NULL,
    "found_to_be" TEXT NULL,
    "died_on" TEXT NULL,
    "moved_away_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plain_notes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plain_notes" PRIMARY KEY,
    "talk" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "tie" TEXT NULL,
    "text" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "easy_at" INTEGER NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "way" TEXT NULL,
    "given_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plan_lines" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_lines" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "their_choice" TEXT NOT NULL,
    "gives" TEXT NOT NULL,
    "outcome" TEXT NULL,
    "entry" TEXT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NULL,
    "weekly_minutes" INTEGER NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "once_pence" INTEGER NOT NULL,
    "standby" INTEGER NOT NULL,
    "never_charged" INTEGER NOT NULL,
    "why_not_the_others" TEXT NOT NULL,
    "ended_why" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plan_outcomes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_outcomes" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "looked_at_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plans" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plans" PRIMARY KEY,
    "model" TEXT NOT NULL,
    "together" TEXT NULL,
    "assessment" TEXT NULL,
    "why_no_assessment" TEXT NOT NULL,
    "good_life" TEXT NOT NULL,
    "good_life_by" TEXT NOT NULL,
    "good_life_at" TEXT NULL,
    "began_at" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "replaces" TEXT NULL,
    "agreed_on" TEXT NULL,
    "agreed_by" TEXT NOT NULL,
    "sees_it_differently" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "copy_to" TEXT NOT NULL,
    "first_review_from" TEXT NULL,
    "first_review_by" TEXT NULL,
    "review_by" TEXT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "positive_risks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_positive_risks" PRIMARY KEY,
    "what" TEXT NOT NULL,
    "matters" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "least" TEXT NOT NULL,
    "decision_maker" TEXT NOT NULL,
    "views_differ" INTEGER NOT NULL,
    "team" TEXT NOT NULL,
    "team_name" TEXT NOT NULL,
    "look_again_on" TEXT NULL,
    "last_found" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "postcode_lists" (
    "id" TEXT NOT NULL CONSTRAINT "pk_postcode_lists" PRIMARY KEY,
    "place" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "began_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "state" TEXT NOT NULL,
    "read" INTEGER NOT NULL,
    "postcodes" INTEGER NOT NULL,
    "left_out" INTEGER NOT NULL,
    "because" TEXT NOT NULL
);


CREATE TABLE "postcode_people" (
    "postcode" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    CONSTRAINT "pk_postcode_people" PRIMARY KEY ("postcode", "person")
);


CREATE TABLE "postcode_spots" (
    "list" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,
    "ward" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    CONSTRAINT "pk_postcode_spots" PRIMARY KEY ("list", "postcode")
);


CREATE TABLE "postcodes_used" (
    "key" TEXT NOT NULL CONSTRAINT "pk_postcodes_used" PRIMARY KEY,
    "list" TEXT NOT NULL
);


CREATE TABLE "practice_audits" (
    "id" TEXT NOT NULL CONSTRAINT "pk_practice_audits" PRIMARY KEY,
    "talk" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "led_by" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "first_by" TEXT NULL,
    "first" TEXT NOT NULL,
    "first_words" TEXT NOT NULL,
    "second_by" TEXT NULL,
    "second" TEXT NOT NULL,
    "second_words" TEXT NOT NULL,
    "read_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "published_letters" (
    "id" TEXT NOT NULL CONSTRAINT "pk_published_letters" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "published_by_name" TEXT NOT NULL,
    "published_at" TEXT NOT NULL
);


CREATE TABLE "published_models" (
    "id" TEXT NOT NULL CONSTRAINT "pk_published_models" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "files" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "effective_from" TEXT NOT NULL,
    "co_producers" TEXT NOT NULL,
    "published_by" TEXT NOT NULL,
    "published_by_name" TEXT NOT NULL,
    "published_at" TEXT NOT NULL
);


CREATE TABLE "pulse_sheets" (
    "team" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "counts" TEXT NOT NULL,
    CONSTRAINT "pk_pulse_sheets" PRIMARY KEY ("round", "team")
);


CREATE TABLE "pulse_tokens" (
    "token" TEXT NOT NULL CONSTRAINT "pk_pulse_tokens" PRIMARY KEY,
    "round" TEXT NOT NULL
);


CREATE TABLE "reductions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_reductions" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "review" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "was_minutes" INTEGER NOT NULL,
    "now_minutes" INTEGER NOT NULL,
    "was_pence" INTEGER NOT NULL,
    "now_pence" INTEGER NOT NULL,
    "first_day" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "assessment" TEXT NULL,
    "stopped_at_once" INTEGER NOT NULL,
    "their_view" TEXT NOT NULL,
    "called_gain" INTEGER NOT NULL,
    "team" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "ask_on" TEXT NULL,
    "second_ask_on" TEXT NOT NULL,
    "first" TEXT NULL,
    "first_helper" TEXT NULL,
    "second" TEXT NULL,
    "second_helper" TEXT NULL,
    "challenged_at" TEXT NULL,
    "waits" INTEGER NOT NULL,
    "is_put_off" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "reversed_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "remarks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_remarks" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "hope" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "made_on" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "acknowledge_by" TEXT NOT NULL,
    "acknowledged_on" TEXT NULL,
    "agreed" TEXT NOT NULL,
    "answer_by" TEXT NULL,
    "answer" TEXT NOT NULL,
    "learned" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "answered_on" TEXT NULL,
    "reopened" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "retellings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_retellings" PRIMARY KEY,
    "said_so" INTEGER NOT NULL,
    "prompt" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "review_wishs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_review_wishs" PRIMARY KEY,
    "words" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "reviews" (
    "id" TEXT NOT NULL CONSTRAINT "pk_reviews" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "due_from" TEXT NOT NULL,
    "due_by" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "worker" TEXT NULL,
    "worker_name" TEXT NOT NULL,
    "began_at" TEXT NULL,
    "held_on" TEXT NULL,
    "held_by_name" TEXT NOT NULL,
    "attended" TEXT NOT NULL,
    "good_life" TEXT NOT NULL,
    "may_share" INTEGER NULL,
    "no_longer_wanted" TEXT NOT NULL,
    "needs_more" TEXT NOT NULL,
    "do_themselves" TEXT NOT NULL,
    "continuing_team" TEXT NOT NULL,
    "delegation" TEXT NULL,
    "reviewer" TEXT NULL,
    "reviewer_name" TEXT NOT NULL,
    "conflict" INTEGER NOT NULL,
    "co_reviewer" TEXT NOT NULL,
    "must_sample" INTEGER NOT NULL,
    "recommendation" TEXT NOT NULL,
    "sent_in_at" TEXT NULL,
    "paused_at" TEXT NULL,
    "concern" TEXT NULL,
    "sign_off" TEXT NULL,
    "sign_off_why" TEXT NOT NULL,
    "decided_by" TEXT NULL,
    "decided_by_name" TEXT NOT NULL,
    "end" TEXT NULL,
    "end_why" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "rights_tellings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_rights_tellings" PRIMARY KEY,
    "step" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "sample_looks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sample_looks" PRIMARY KEY,
    "review" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "outcomes_well" INTEGER NOT NULL,
    "voice_heard" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "read_by" TEXT NOT NULL,
    "read_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "sayings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sayings" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "seals" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_seals" PRIMARY KEY,
    "from_position" INTEGER NOT NULL,
    "to_position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "leaves" BLOB NOT NULL,
    "root" TEXT NOT NULL
);


CREATE TABLE "sessions" (
    "key" TEXT NOT NULL CONSTRAINT "pk_sessions" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "began_at" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "ticket" BLOB NOT NULL
);


CREATE TABLE "shared_outcomeses" (
    "id" TEXT NOT NULL CONSTRAINT "pk_shared_outcomeses" PRIMARY KEY,
    "beside" TEXT NOT NULL,
    "beside_name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "agreed_on" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "shared_stories" (
    "id" TEXT NOT NULL CONSTRAINT "pk_shared_stories" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "told_as" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "sharing_agreements" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sharing_agreements" PRIMARY KEY,
    "what" TEXT NOT NULL,
    "with_whom" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "until" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "short_term_supports" (
    "id" TEXT NOT NULL CONSTRAINT "pk_short_term_supports" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "free_until" TEXT NULL,
    "cost_pence" INTEGER NOT NULL,
    "charge_pence" INTEGER NOT NULL,
    "charged_from" TEXT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "notes" INTEGER NOT NULL,
    "last_note" TEXT NOT NULL,
    "reached" TEXT NULL,
    "their_view" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "signatures" (
    "id" TEXT NOT NULL CONSTRAINT "pk_signatures" PRIMARY KEY,
    "letter" TEXT NOT NULL,
    "with" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "helped_to_understand" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "noted_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "site_reflections" (
    "id" TEXT NOT NULL CONSTRAINT "pk_site_reflections" PRIMARY KEY,
    "site" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "helped" TEXT NOT NULL,
    "stood" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "at" TEXT NOT NULL
);


CREATE TABLE "solution_options" (
    "id" TEXT NOT NULL CONSTRAINT "pk_solution_options" PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "status" TEXT NULL,
    "because" TEXT NOT NULL,
    "entry" TEXT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "standby_uses" (
    "id" TEXT NOT NULL CONSTRAINT "pk_standby_uses" PRIMARY KEY,
    "line" TEXT NOT NULL,
    "activation" TEXT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "alerted_at" TEXT NULL,
    "began_at" TEXT NULL,
    "from" TEXT NULL,
    "until" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "statement_scores" (
    "id" TEXT NOT NULL CONSTRAINT "pk_statement_scores" PRIMARY KEY,
    "review" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "may_share" INTEGER NOT NULL,
    "said_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "store_notes" (
    "name" TEXT NOT NULL CONSTRAINT "pk_store_notes" PRIMARY KEY,
    "value" TEXT NOT NULL
);


CREATE TABLE "strengths" (
    "id" TEXT NOT NULL CONSTRAINT "pk_strengths" PRIMARY KEY,
    "place" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "support_offers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_support_offers" PRIMARY KEY,
    "request" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "starts_on" TEXT NULL,
    "shown_at" TEXT NULL,
    "their_words" TEXT NOT NULL,
    "taken_back_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "support_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_support_requests" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "wants" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "must_have" TEXT NOT NULL,
    "wanted_by" TEXT NULL,
    "team" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "broker" TEXT NULL,
    "broker_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "chosen" TEXT NULL,
    "chosen_at" TEXT NULL,
    "chosen_why" TEXT NOT NULL,
    "began_on" TEXT NULL,
    "minutes" INTEGER NOT NULL,
    "ended_at" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "surplus_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_surplus_decisions" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "balance_pence" INTEGER NOT NULL,
    "contingency_pence" INTEGER NOT NULL,
    "promised_pence" INTEGER NOT NULL,
    "surplus_pence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "answer_by" TEXT NULL,
    "answer" TEXT NOT NULL,
    "challenged" INTEGER NOT NULL,
    "outcome" TEXT NULL,
    "decided_pence" INTEGER NOT NULL,
    "from" TEXT NULL,
    "why" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "back_pence" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "teams" (
    "id" TEXT NOT NULL CONSTRAINT "pk_teams" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "model_why" TEXT NOT NULL,
    "is_front_door" INTEGER NOT NULL,
    "is_wellbeing" INTEGER NOT NULL,
    "places" TEXT NOT NULL
);


CREATE TABLE "ties" (
    "id" TEXT NOT NULL CONSTRAINT "pk_ties" PRIMARY KEY,
    "other" TEXT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "how_often" TEXT NOT NULL,
    "own_word" TEXT NOT NULL,
    "not_carer" INTEGER NOT NULL,
    "depends" INTEGER NOT NULL,
    "lives_with" INTEGER NOT NULL,
    "phone" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" TEXT NOT NULL,
    "ended_on" TEXT NULL
);


CREATE TABLE "unmet_wishs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_unmet_wishs" PRIMARY KEY,
    "conversation" TEXT NULL,
    "theme" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "wished_at" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "waits" (
    "id" TEXT NOT NULL CONSTRAINT "pk_waits" PRIMARY KEY,
    "contact" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "promise_hours" INTEGER NOT NULL,
    "promise_by" TEXT NOT NULL,
    "told_day" TEXT NULL,
    "next_contact_by" TEXT NOT NULL,
    "last_contact_at" TEXT NULL,
    "risk" TEXT NOT NULL,
    "risk_by" TEXT NOT NULL,
    "risk_at" TEXT NULL,
    "look_by" TEXT NULL,
    "change" TEXT NOT NULL,
    "changed_at" TEXT NULL,
    "harms" INTEGER NOT NULL,
    "told" TEXT NOT NULL,
    "tell_next_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "talked" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "waivers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_waivers" PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "weight" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "worker_name" TEXT NOT NULL,
    "agreed_by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "look_again_on" TEXT NULL,
    "times_kept" INTEGER NOT NULL,
    "ended_at" TEXT NULL,
    "ended_by" TEXT NOT NULL,
    "how_ended" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "weighed_options" (
    "id" TEXT NOT NULL CONSTRAINT "pk_weighed_options" PRIMARY KEY,
    "about" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "benefits" TEXT NOT NULL,
    "burdens" TEXT NOT NULL,
    "freest" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "wellbeing_records" (
    "id" TEXT NOT NULL CONSTRAINT "pk_wellbeing_records" PRIMARY KEY,
    "contact" TEXT NOT NULL,
    "immediate_needs" TEXT NOT NULL,
    "strengths" TEXT NOT NULL,
    "responses" TEXT NOT NULL,
    "risks" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "words_from_work" (
    "id" TEXT NOT NULL CONSTRAINT "pk_words_from_work" PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "said_as" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "until" TEXT NOT NULL
);


CREATE TABLE "workers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workers" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "active" INTEGER NOT NULL
);


CREATE TABLE "young_carers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_young_carers" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER NULL,
    "does" TEXT NOT NULL,
    "noticed_on" TEXT NOT NULL,
    "passed_to" TEXT NOT NULL,
    "passed_on" TEXT NULL,
    "person" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "act_people" (
    "act" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "pk_act_people" PRIMARY KEY ("act", "person"),
    CONSTRAINT "fk_act_people_act" FOREIGN KEY ("act") REFERENCES "acts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "facts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_facts" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "occurred_on" TEXT NOT NULL,
    "team" TEXT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "fk_facts_act" FOREIGN KEY ("act") REFERENCES "acts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "words" (
    "fact" TEXT NOT NULL CONSTRAINT "pk_words" PRIMARY KEY,
    "person" TEXT NOT NULL,
    "salt" BLOB NOT NULL,
    "sentence" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "fk_words_fact" FOREIGN KEY ("fact") REFERENCES "facts" ("id") ON DELETE RESTRICT
);


CREATE INDEX "ix_account_returns_person" ON "account_returns" ("person");


CREATE INDEX "ix_act_people_person_position" ON "act_people" ("person", "position");


CREATE INDEX "ix_activations_notice" ON "activations" ("notice");


CREATE INDEX "ix_activations_person" ON "activations" ("person");


CREATE INDEX "ix_acts_actor_at" ON "acts" ("actor", "at");


CREATE UNIQUE INDEX "ix_acts_actor_key" ON "acts" ("actor", "key");


CREATE INDEX "ix_acts_name_at" ON "acts" ("name", "at");


CREATE UNIQUE INDEX "ix_acts_position" ON "acts" ("position");


CREATE INDEX "ix_advices_adviser" ON "advices" ("adviser");


CREATE INDEX "ix_advices_person" ON "advices" ("person");


CREATE INDEX "ix_advocacy_questions_person" ON "advocacy_questions" ("person");


CREATE INDEX "ix_aim_for_boths_person" ON "aim_for_boths" ("person");


CREATE UNIQUE INDEX "ix_answers_conversation_prompt" ON "answers" ("conversation", "prompt");


CREATE INDEX "ix_answers_person" ON "answers" ("person");


CREATE INDEX "ix_approvals_person" ON "approvals" ("person");


CREATE INDEX "ix_assessment_refusals_person" ON "assessment_refusals" ("person");


CREATE INDEX "ix_assessment_requests_person" ON "assessment_requests" ("person");


CREATE INDEX "ix_assessment_requests_team_ended_at" ON "assessment_requests" ("team", "ended_at");


CREATE INDEX "ix_authorities_person" ON "authorities" ("person");


CREATE INDEX "ix_away_team_until" ON "away" ("team", "until");


CREATE INDEX "ix_best_interests_decisions_person" ON "best_interests_decisions" ("person");


CREATE INDEX "ix_best_placeds_person" ON "best_placeds" ("person");


CREATE INDEX "ix_capacity_decisions_person" ON "capacity_decisions" ("person");


CREATE INDEX "ix_carer_views_person" ON "carer_views" ("person");


CREATE INDEX "ix_closings_person" ON "closings" ("person");


CREATE INDEX "ix_communication_needs_person" ON "communication_needs" ("person");


CREATE INDEX "ix_concerns_person" ON "concerns" ("person");


CREATE INDEX "ix_concerns_team_answered_at" ON "concerns" ("team", "answered_at");


CREATE INDEX "ix_connections_entry" ON "connections" ("entry");


CREATE INDEX "ix_connections_person" ON "connections" ("person");


CREATE INDEX "ix_contact_ways_person" ON "contact_ways" ("person");


CREATE INDEX "ix_contacts_ended_at" ON "contacts" ("ended_at") WHERE ended_at IS NULL;


CREATE INDEX "ix_contacts_made_at" ON "contacts" ("made_at");


CREATE INDEX "ix_contacts_made_on" ON "contacts" ("made_on");


CREATE INDEX "ix_contacts_person" ON "contacts" ("person");


CREATE INDEX "ix_contacts_team_ended_at_made_at" ON "contacts" ("team", "ended_at", "made_at");


CREATE INDEX "ix_contingency_plans_asked_at_touched_at" ON "contingency_plans" ("asked_at", "touched_at");


CREATE INDEX "ix_contingency_plans_person" ON "contingency_plans" ("person");


CREATE INDEX "ix_contingency_versions_person" ON "contingency_versions" ("person");


CREATE INDEX "ix_conversations_person" ON "conversations" ("person");


CREATE INDEX "ix_conversations_team_began_at" ON "conversations" ("team", "began_at");


CREATE INDEX "ix_crisis_records_missed_after" ON "crisis_records" ("missed_after");


CREATE INDEX "ix_crisis_records_person" ON "crisis_records" ("person");


CREATE INDEX "ix_crisis_records_team_closed_at_next_call_by" ON "crisis_records" ("team", "closed_at", "next_call_by");


CREATE UNIQUE INDEX "ix_data_namings_data_number" ON "data_namings" ("data", "number");


CREATE INDEX "ix_delegations_person" ON "delegations" ("person");


CREATE INDEX "ix_delegations_team_until" ON "delegations" ("team", "until");


CREATE INDEX "ix_deployments_owed_from_person" ON "deployments" ("owed_from", "person");


CREATE INDEX "ix_deployments_person" ON "deployments" ("person");


CREATE INDEX "ix_deployments_person_paid_in" ON "deployments" ("person", "paid_in");


CREATE INDEX "ix_direct_payment_accounts_person" ON "direct_payment_accounts" ("person");


CREATE INDEX "ix_direct_payment_accounts_team_review_by" ON "direct_payment_accounts" ("team", "review_by");


CREATE INDEX "ix_direct_payment_answers_person" ON "direct_payment_answers" ("person");


CREATE INDEX "ix_directory_asked_changes_entry_state" ON "directory_asked_changes" ("entry", "state");


CREATE INDEX "ix_directory_asked_changes_state_at" ON "directory_asked_changes" ("state", "at");


CREATE INDEX "ix_directory_entries_id" ON "directory_entries" ("id");


CREATE INDEX "ix_directory_feeds_next_at" ON "directory_feeds" ("next_at");


CREATE UNIQUE INDEX "ix_directory_feeds_source" ON "directory_feeds" ("source");


CREATE UNIQUE INDEX "ix_directory_joins_kept_other" ON "directory_joins" ("kept", "other");


CREATE INDEX "ix_directory_joins_other" ON "directory_joins" ("other");


CREATE UNIQUE INDEX "ix_directory_keepers_email" ON "directory_keepers" ("email");


CREATE INDEX "ix_directory_kept_entries_entry" ON "directory_kept_entries" ("entry");


CREATE INDEX "ix_directory_kept_entries_remind_at" ON "directory_kept_entries" ("remind_at");


CREATE INDEX "ix_directory_links_next_at" ON "directory_links" ("next_at");


CREATE INDEX "ix_directory_passes_keeper_kind_made_at" ON "directory_passes" ("keeper", "kind", "made_at");


CREATE INDEX "ix_directory_post_keeper_at" ON "directory_post" ("keeper", "at");


CREATE INDEX "ix_directory_post_try_at" ON "directory_post" ("try_at");


CREATE INDEX "ix_directory_runs_source_began_at" ON "directory_runs" ("source", "began_at");


CREATE INDEX "ix_directory_set_aside_run_id" ON "directory_set_aside" ("run", "id");


CREATE INDEX "ix_drafts_person" ON "drafts" ("person");


CREATE INDEX "ix_drafts_saved_at" ON "drafts" ("saved_at");


CREATE INDEX "ix_duty_cover_worker_until" ON "duty_cover" ("worker", "until");


CREATE INDEX "ix_early_help_notes_person" ON "early_help_notes" ("person");


CREATE INDEX "ix_eligibility_decisions_assessment" ON "eligibility_decisions" ("assessment");


CREATE INDEX "ix_eligibility_decisions_person" ON "eligibility_decisions" ("person");


CREATE INDEX "ix_entry_replies_entry" ON "entry_replies" ("entry");


CREATE INDEX "ix_equality_answers_person" ON "equality_answers" ("person");


CREATE INDEX "ix_erasures_person" ON "erasures" ("person");


CREATE INDEX "ix_facts_act" ON "facts" ("act");


CREATE INDEX "ix_facts_kind_occurred_on_team" ON "facts" ("kind", "occurred_on", "team");


CREATE INDEX "ix_facts_person_position" ON "facts" ("person", "position");


CREATE UNIQUE INDEX "ix_facts_position" ON "facts" ("position");


CREATE INDEX "ix_facts_subject" ON "facts" ("subject");


CREATE INDEX "ix_feedbacks_person" ON "feedbacks" ("person");


CREATE INDEX "ix_feedbacks_said_on" ON "feedbacks" ("said_on");


CREATE INDEX "ix_figure_decisions_measure" ON "figure_decisions" ("measure");


CREATE INDEX "ix_financial_assessments_person" ON "financial_assessments" ("person");


CREATE INDEX "ix_future_plans_person" ON "future_plans" ("person");


CREATE UNIQUE INDEX "ix_guidance_looks_key_version" ON "guidance_looks" ("key", "version");


CREATE INDEX "ix_hand_offs_from_team_taken_up_at" ON "hand_offs" ("from_team", "taken_up_at");


CREATE INDEX "ix_hand_offs_person" ON "hand_offs" ("person");


CREATE INDEX "ix_hand_offs_taken_up_at" ON "hand_offs" ("taken_up_at");


CREATE INDEX "ix_held_posts_until" ON "held_posts" ("until");


CREATE INDEX "ix_held_questions_until" ON "held_questions" ("until");


CREATE INDEX "ix_help_lines_crisis_ends_on" ON "help_lines" ("crisis", "ends_on");


CREATE INDEX "ix_help_lines_person" ON "help_lines" ("person");


CREATE INDEX "ix_help_offers_person" ON "help_offers" ("person");


CREATE INDEX "ix_holder_reports_person" ON "holder_reports" ("person");


CREATE INDEX "ix_honest_talks_person" ON "honest_talks" ("person");


CREATE INDEX "ix_indicative_budgets_person" ON "indicative_budgets" ("person");


CREATE INDEX "ix_indicative_budgets_plan" ON "indicative_budgets" ("plan");


CREATE INDEX "ix_involvements_kind_reviewed_at" ON "involvements" ("kind", "reviewed_at");


CREATE INDEX "ix_involvements_person" ON "involvements" ("person");


CREATE INDEX "ix_involvements_team_until" ON "involvements" ("team", "until");


CREATE INDEX "ix_involvements_worker_until" ON "involvements" ("worker", "until");


CREATE INDEX "ix_letters_person" ON "letters" ("person");


CREATE INDEX "ix_letters_team_state_due_on" ON "letters" ("team", "state", "due_on");


CREATE INDEX "ix_liberty_assessments_person" ON "liberty_assessments" ("person");


CREATE INDEX "ix_liberty_assessments_request" ON "liberty_assessments" ("request");


CREATE INDEX "ix_liberty_requests_person" ON "liberty_requests" ("person");


CREATE INDEX "ix_liberty_requests_team_state_due_by" ON "liberty_requests" ("team", "state", "due_by");


CREATE INDEX "ix_local_notes_state_told_at" ON "local_notes" ("state", "told_at");


CREATE INDEX "ix_messages_about" ON "messages" ("about");


CREATE INDEX "ix_messages_person" ON "messages" ("person");


CREATE INDEX "ix_messages_team_state_asked_at" ON "messages" ("team", "state", "asked_at");


CREATE INDEX "ix_messages_try_at" ON "messages" ("try_at");


CREATE INDEX "ix_messages_worker_state" ON "messages" ("worker", "state");


CREATE INDEX "ix_name_keys_word" ON "name_keys" ("word");


CREATE INDEX "ix_name_pairs_person" ON "name_pairs" ("person");


CREATE INDEX "ix_needs_assessments_person" ON "needs_assessments" ("person");


CREATE INDEX "ix_needs_questions_person" ON "needs_questions" ("person");


CREATE INDEX "ix_next_steps_about" ON "next_steps" ("about");


CREATE INDEX "ix_next_steps_person" ON "next_steps" ("person");


CREATE INDEX "ix_next_steps_team_done_at_due_at" ON "next_steps" ("team", "done_at", "due_at");


CREATE INDEX "ix_next_steps_worker_done_at_due_at" ON "next_steps" ("worker", "done_at", "due_at");


CREATE INDEX "ix_not_meetings_person" ON "not_meetings" ("person");


CREATE UNIQUE INDEX "ix_notices_key" ON "notices" ("key");


CREATE INDEX "ix_notices_outcome_came_at" ON "notices" ("outcome", "came_at");


CREATE INDEX "ix_notices_person" ON "notices" ("person");


CREATE INDEX "ix_observations_person" ON "observations" ("person");


CREATE INDEX "ix_opinions_person" ON "opinions" ("person");


CREATE INDEX "ix_other_fundings_person" ON "other_fundings" ("person");


CREATE UNIQUE INDEX "ix_outcome_answers_assessment_outcome" ON "outcome_answers" ("assessment", "outcome");


CREATE INDEX "ix_outcome_answers_person" ON "outcome_answers" ("person");


CREATE INDEX "ix_own_conversation_offers_person" ON "own_conversation_offers" ("person");


CREATE INDEX "ix_own_words_person" ON "own_words" ("person");


CREATE INDEX "ix_package_changes_cause_on" ON "package_changes" ("cause", "on");


CREATE INDEX "ix_package_changes_person" ON "package_changes" ("person");


CREATE INDEX "ix_package_changes_person_on_id_cause_after_pence" ON "package_changes" ("person", "on", "id", "cause", "after_pence");


CREATE UNIQUE INDEX "ix_payment_runs_from" ON "payment_runs" ("from");


CREATE UNIQUE INDEX "ix_payments_deployment_from" ON "payments" ("deployment", "from") WHERE NOT more;


CREATE UNIQUE INDEX "ix_payments_deployment_from_run" ON "payments" ("deployment", "from", "run");


CREATE INDEX "ix_payments_person" ON "payments" ("person");


CREATE INDEX "ix_payments_run" ON "payments" ("run");


CREATE INDEX "ix_peer_tests_person" ON "peer_tests" ("person");


CREATE INDEX "ix_peer_tests_team_asked_at" ON "peer_tests" ("team", "asked_at");


CREATE INDEX "ix_people_born_on" ON "people" ("born_on");


CREATE INDEX "ix_people_nhs_number" ON "people" ("nhs_number");


CREATE INDEX "ix_people_person" ON "people" ("person");


CREATE INDEX "ix_plain_notes_person" ON "plain_notes" ("person");


CREATE INDEX "ix_plan_lines_person" ON "plan_lines" ("person");


CREATE INDEX "ix_plan_lines_plan" ON "plan_lines" ("plan");


CREATE INDEX "ix_plan_outcomes_person" ON "plan_outcomes" ("person");


CREATE INDEX "ix_plan_outcomes_plan" ON "plan_outcomes" ("plan");


CREATE INDEX "ix_plans_person" ON "plans" ("person");


CREATE INDEX "ix_plans_status_first_review_by" ON "plans" ("status", "first_review_by");


CREATE INDEX "ix_plans_together" ON "plans" ("together");


CREATE INDEX "ix_positive_risks_person" ON "positive_risks" ("person");


CREATE INDEX "ix_postcode_people_person" ON "postcode_people" ("person");


CREATE INDEX "ix_practice_audits_person" ON "practice_audits" ("person");


CREATE UNIQUE INDEX "ix_practice_audits_talk" ON "practice_audits" ("talk");


CREATE INDEX "ix_practice_audits_team_read_on" ON "practice_audits" ("team", "read_on");


CREATE UNIQUE INDEX "ix_published_letters_key_version" ON "published_letters" ("key", "version");


CREATE INDEX "ix_reductions_person" ON "reductions" ("person");


CREATE INDEX "ix_reductions_team_ask_on" ON "reductions" ("team", "ask_on");


CREATE INDEX "ix_remarks_made_on" ON "remarks" ("made_on");


CREATE INDEX "ix_remarks_person" ON "remarks" ("person");


CREATE INDEX "ix_retellings_person" ON "retellings" ("person");


CREATE INDEX "ix_review_wishs_person" ON "review_wishs" ("person");


CREATE INDEX "ix_reviews_person" ON "reviews" ("person");


CREATE INDEX "ix_reviews_plan_ended_at" ON "reviews" ("plan", "ended_at");


CREATE INDEX "ix_reviews_reviewer" ON "reviews" ("reviewer");


CREATE INDEX "ix_reviews_team_ended_at_due_by" ON "reviews" ("team", "ended_at", "due_by");


CREATE INDEX "ix_rights_tellings_person" ON "rights_tellings" ("person");


CREATE INDEX "ix_sample_looks_person" ON "sample_looks" ("person");


CREATE UNIQUE INDEX "ix_sample_looks_review" ON "sample_looks" ("review");


CREATE INDEX "ix_sayings_person" ON "sayings" ("person");


CREATE INDEX "ix_sessions_ends_at" ON "sessions" ("ends_at");


CREATE INDEX "ix_sessions_worker" ON "sessions" ("worker");


CREATE INDEX "ix_shared_outcomeses_person" ON "shared_outcomeses" ("person");


CREATE INDEX "ix_shared_stories_person" ON "shared_stories" ("person");


CREATE INDEX "ix_shared_stories_until" ON "shared_stories" ("until");


CREATE INDEX "ix_sharing_agreements_person" ON "sharing_agreements" ("person");


CREATE INDEX "ix_short_term_supports_person" ON "short_term_supports" ("person");


CREATE INDEX "ix_short_term_supports_team_ended_at_ends_on" ON "short_term_supports" ("team", "ended_at", "ends_on");


CREATE INDEX "ix_signatures_letter" ON "signatures" ("letter");


CREATE INDEX "ix_signatures_person" ON "signatures" ("person");


CREATE INDEX "ix_site_reflections_site_week" ON "site_reflections" ("site", "week");


CREATE INDEX "ix_solution_options_person" ON "solution_options" ("person");


CREATE INDEX "ix_standby_uses_activation" ON "standby_uses" ("activation");


CREATE INDEX "ix_standby_uses_person" ON "standby_uses" ("person");


CREATE INDEX "ix_statement_scores_person" ON "statement_scores" ("person");


CREATE INDEX "ix_statement_scores_review" ON "statement_scores" ("review");


CREATE INDEX "ix_strengths_person" ON "strengths" ("person");


CREATE INDEX "ix_support_offers_person" ON "support_offers" ("person");


CREATE INDEX "ix_support_offers_request" ON "support_offers" ("request");


CREATE INDEX "ix_support_requests_ended_at_asked_at" ON "support_requests" ("ended_at", "asked_at");


CREATE INDEX "ix_support_requests_person" ON "support_requests" ("person");


CREATE INDEX "ix_surplus_decisions_person" ON "surplus_decisions" ("person");


CREATE INDEX "ix_ties_other" ON "ties" ("other");


CREATE INDEX "ix_ties_person" ON "ties" ("person");


CREATE INDEX "ix_unmet_wishs_person" ON "unmet_wishs" ("person");


CREATE INDEX "ix_unmet_wishs_wished_at" ON "unmet_wishs" ("wished_at");


CREATE INDEX "ix_waits_ended_at_tell_next_at" ON "waits" ("ended_at", "tell_next_at");


CREATE INDEX "ix_waits_person" ON "waits" ("person");


CREATE INDEX "ix_waits_team_ended_at_since" ON "waits" ("team", "ended_at", "since");


CREATE INDEX "ix_waivers_at" ON "waivers" ("at");


CREATE INDEX "ix_waivers_person" ON "waivers" ("person");


CREATE INDEX "ix_waivers_team_ended_at" ON "waivers" ("team", "ended_at");


CREATE INDEX "ix_weighed_options_person" ON "weighed_options" ("person");


CREATE INDEX "ix_wellbeing_records_contact" ON "wellbeing_records" ("contact");


CREATE INDEX "ix_wellbeing_records_person" ON "wellbeing_records" ("person");


CREATE INDEX "ix_words_person" ON "words" ("person");


CREATE INDEX "ix_words_from_work_until" ON "words_from_work" ("until");


CREATE INDEX "ix_words_from_work_worker" ON "words_from_work" ("worker");


CREATE UNIQUE INDEX "ix_workers_subject" ON "workers" ("subject");


CREATE INDEX "ix_workers_team" ON "workers" ("team");


CREATE INDEX "ix_young_carers_person" ON "young_carers" ("person");


