-- What the model says, for this database. Written by a test until the first release; see Steps.md.
CREATE TABLE account_returns (
    id uuid NOT NULL,
    account uuid NOT NULL,
    "to" date NOT NULL,
    before_pence integer NOT NULL,
    from_council_pence integer NOT NULL,
    from_person_pence integer NOT NULL,
    spent_pence integer NOT NULL,
    headings text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_account_returns PRIMARY KEY (id)
);


CREATE TABLE activations (
    id uuid NOT NULL,
    together uuid NOT NULL,
    plan uuid NOT NULL,
    number integer NOT NULL,
    agreed_on date,
    notice uuid,
    stay text NOT NULL,
    why text NOT NULL,
    "as" text NOT NULL,
    duty text NOT NULL,
    card text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    stood_down_at timestamp with time zone,
    stood_down_because text NOT NULL,
    home_on date,
    pathway text NOT NULL,
    over_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_activations PRIMARY KEY (id)
);


CREATE TABLE acts (
    id uuid NOT NULL,
    position bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor uuid NOT NULL,
    actor_name text NOT NULL,
    team uuid,
    authority text NOT NULL,
    purpose text NOT NULL,
    name text NOT NULL,
    allowed boolean NOT NULL,
    why text NOT NULL,
    rules text NOT NULL,
    model_version text NOT NULL,
    product_version text NOT NULL,
    count integer,
    key uuid,
    request_digest text NOT NULL,
    answer uuid,
    CONSTRAINT pk_acts PRIMARY KEY (id)
);


CREATE TABLE advices (
    id uuid NOT NULL,
    question text NOT NULL,
    shared text NOT NULL,
    adviser uuid,
    adviser_name text NOT NULL,
    adviser_is text NOT NULL,
    asker uuid NOT NULL,
    asker_name text NOT NULL,
    team uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    words text NOT NULL,
    given_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_advices PRIMARY KEY (id)
);


CREATE TABLE advocacy_questions (
    id uuid NOT NULL,
    about uuid,
    step text NOT NULL,
    understanding boolean NOT NULL,
    remembering boolean NOT NULL,
    weighing boolean NOT NULL,
    telling boolean NOT NULL,
    seen text NOT NULL,
    helper text NOT NULL,
    helper_suits boolean NOT NULL,
    needed boolean NOT NULL,
    reason text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by text NOT NULL,
    sought_on date,
    sought_from text NOT NULL,
    named_on date,
    advocate text NOT NULL,
    met_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_advocacy_questions PRIMARY KEY (id)
);


CREATE TABLE aim_for_boths (
    id uuid NOT NULL,
    other uuid NOT NULL,
    other_name text NOT NULL,
    words text NOT NULL,
    agreed_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_aim_for_boths PRIMARY KEY (id)
);


CREATE TABLE answers (
    id uuid NOT NULL,
    conversation uuid NOT NULL,
    prompt text NOT NULL,
    asks text NOT NULL,
    words text NOT NULL,
    choice text NOT NULL,
    noticed text NOT NULL,
    said_by text NOT NULL,
    own_words boolean NOT NULL,
    confirms uuid,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (id)
);


CREATE TABLE approvals (
    id uuid NOT NULL,
    moment text NOT NULL,
    what text NOT NULL,
    step text NOT NULL,
    about uuid NOT NULL,
    team uuid NOT NULL,
    roles text NOT NULL,
    asker uuid NOT NULL,
    asker_name text NOT NULL,
    why text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    agreed boolean,
    answered_by uuid,
    answered_by_name text NOT NULL,
    words text NOT NULL,
    answered_at timestamp with time zone,
    used_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_approvals PRIMARY KEY (id)
);


CREATE TABLE area_names (
    list uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_area_names PRIMARY KEY (list, code)
);


CREATE TABLE assessment_refusals (
    id uuid NOT NULL,
    of text NOT NULL,
    words text NOT NULL,
    understood boolean,
    abuse_or_neglect boolean,
    ask_again_if text NOT NULL,
    ask_again_on date,
    said_on date NOT NULL,
    heard_by text NOT NULL,
    opened_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_assessment_refusals PRIMARY KEY (id)
);


CREATE TABLE assessment_requests (
    id uuid NOT NULL,
    for_carer boolean NOT NULL,
    asked boolean NOT NULL,
    therapy boolean NOT NULL,
    words text NOT NULL,
    since timestamp with time zone NOT NULL,
    team uuid NOT NULL,
    by text NOT NULL,
    "end" text,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_assessment_requests PRIMARY KEY (id)
);


CREATE TABLE authorities (
    id uuid NOT NULL,
    kind text NOT NULL,
    holder text NOT NULL,
    scope text NOT NULL,
    since date,
    ends date,
    evidence text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_authorities PRIMARY KEY (id)
);


CREATE TABLE away (
    id uuid NOT NULL,
    worker uuid NOT NULL,
    stands_in uuid NOT NULL,
    team uuid NOT NULL,
    "from" timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pk_away PRIMARY KEY (id)
);


CREATE TABLE best_interests_decisions (
    id uuid NOT NULL,
    capacity uuid NOT NULL,
    decision text NOT NULL,
    could_wait text NOT NULL,
    took_part text NOT NULL,
    wishes text NOT NULL,
    beliefs text NOT NULL,
    serious text NOT NULL,
    imca text NOT NULL,
    decided text NOT NULL,
    why_this text NOT NULL,
    decision_maker text NOT NULL,
    unresolved boolean NOT NULL,
    resolving text NOT NULL,
    look_again_on date,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_best_interests_decisions PRIMARY KEY (id)
);


CREATE TABLE best_placeds (
    id uuid NOT NULL,
    attendees text NOT NULL,
    options text NOT NULL,
    decision text NOT NULL,
    lead uuid NOT NULL,
    lead_name text NOT NULL,
    pair_name text NOT NULL,
    pair_from text NOT NULL,
    decided_on date,
    written_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_best_placeds PRIMARY KEY (id)
);


CREATE TABLE capacity_decisions (
    id uuid NOT NULL,
    decision text NOT NULL,
    information text NOT NULL,
    help text NOT NULL,
    understood text NOT NULL,
    understood_words text NOT NULL,
    remembered text NOT NULL,
    remembered_words text NOT NULL,
    weighed text NOT NULL,
    weighed_words text NOT NULL,
    told text NOT NULL,
    told_words text NOT NULL,
    impairment text NOT NULL,
    because_of text NOT NULL,
    finding text NOT NULL,
    could_wait text NOT NULL,
    ask_again_when text NOT NULL,
    ask_again_on date,
    asked_on date NOT NULL,
    assessor text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_capacity_decisions PRIMARY KEY (id)
);


CREATE TABLE carer_views (
    id uuid NOT NULL,
    conversation uuid NOT NULL,
    tie uuid NOT NULL,
    reply text NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_carer_views PRIMARY KEY (id)
);


CREATE TABLE closings (
    id uuid NOT NULL,
    why text NOT NULL,
    goodbye text NOT NULL,
    their_view text NOT NULL,
    how_back text NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    back_at timestamp with time zone,
    back_words text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_closings PRIMARY KEY (id)
);


CREATE TABLE communication_needs (
    id uuid NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    asked_on date NOT NULL,
    made_on date,
    how text NOT NULL,
    shared_with text NOT NULL,
    checked_on date,
    works boolean,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_communication_needs PRIMARY KEY (id)
);


CREATE TABLE concerns (
    id uuid NOT NULL,
    seen_or_heard text NOT NULL,
    danger text NOT NULL,
    told_whom text NOT NULL,
    person_knows text NOT NULL,
    they_want text NOT NULL,
    team uuid NOT NULL,
    raised_by text NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    enquiry_asked_at timestamp with time zone,
    enquiry_ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_concerns PRIMARY KEY (id)
);


CREATE TABLE connections (
    id uuid NOT NULL,
    conversation uuid,
    entry uuid NOT NULL,
    entry_name text NOT NULL,
    hopes text NOT NULL,
    offer text NOT NULL,
    ask_on date,
    went boolean,
    helped text,
    said text NOT NULL,
    still_going boolean,
    offered_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_connections PRIMARY KEY (id)
);


CREATE TABLE contact_ways (
    id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    postcode text NOT NULL,
    hidden_postcode text NOT NULL,
    uprn text NOT NULL,
    label text NOT NULL,
    safe text NOT NULL,
    how text NOT NULL,
    preferred boolean NOT NULL,
    hidden boolean NOT NULL,
    "from" date,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_contact_ways PRIMARY KEY (id)
);


CREATE TABLE contacts (
    id uuid NOT NULL,
    channel text NOT NULL,
    origin text NOT NULL,
    danger text NOT NULL,
    assessment text NOT NULL,
    urgent boolean NOT NULL,
    own_words text NOT NULL,
    hopes text NOT NULL,
    tried text NOT NULL,
    safe_way_back text NOT NULL,
    area text NOT NULL,
    team uuid NOT NULL,
    first_team uuid NOT NULL,
    first_worker uuid NOT NULL,
    first_worker_name text NOT NULL,
    worker uuid,
    worker_name text NOT NULL,
    model text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_on date NOT NULL,
    introducer text NOT NULL,
    introducer_from text NOT NULL,
    introduced_because text NOT NULL,
    told_of_introduction text NOT NULL,
    tries integer NOT NULL,
    try_again_at timestamp with time zone,
    made_safe text NOT NULL,
    urgent_help_ends_on date,
    rights_told boolean NOT NULL,
    said_no_to_assessment boolean NOT NULL,
    advice text NOT NULL,
    hand_overs integer NOT NULL,
    next_what text NOT NULL,
    next_who_said text NOT NULL,
    next_by date,
    told_in text,
    outcome text NOT NULL,
    outcome_label text NOT NULL,
    ended_at timestamp with time zone,
    trial uuid,
    in_trial boolean NOT NULL,
    trial_team uuid,
    trial_how text NOT NULL,
    trial_area text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_contacts PRIMARY KEY (id)
);


CREATE TABLE contingency_plans (
    id uuid NOT NULL,
    draft text NOT NULL,
    agreed text NOT NULL,
    number integer NOT NULL,
    agreed_on date,
    agreed_with text NOT NULL,
    review_on date,
    tested_on date,
    tested_how text NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone,
    has_unagreed boolean NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_contingency_plans PRIMARY KEY (id)
);


CREATE TABLE contingency_versions (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    number integer NOT NULL,
    content text NOT NULL,
    "on" date,
    "with" text NOT NULL,
    by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_contingency_versions PRIMARY KEY (id)
);


CREATE TABLE conversations (
    id uuid NOT NULL,
    model text NOT NULL,
    stage text NOT NULL,
    stage_label text NOT NULL,
    visited text NOT NULL,
    channel text NOT NULL,
    complexity text NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    together uuid,
    purpose_told boolean NOT NULL,
    capacity_in_doubt boolean NOT NULL,
    began_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    outcome_label text NOT NULL,
    completed_at timestamp with time zone,
    asked integer NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_conversations PRIMARY KEY (id)
);


CREATE TABLE crisis_records (
    id uuid NOT NULL,
    what_happened text NOT NULL,
    persons_view text NOT NULL,
    why_no_view text NOT NULL,
    model text NOT NULL,
    cadence text NOT NULL,
    every integer NOT NULL,
    unit text NOT NULL,
    how text NOT NULL,
    calls_agreed boolean NOT NULL,
    worker uuid,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    first_opened_at timestamp with time zone NOT NULL,
    opened_by text NOT NULL,
    times_opened integer NOT NULL,
    because uuid,
    affects text NOT NULL,
    affects_whom text NOT NULL,
    somebody_depends boolean NOT NULL,
    next_call_by timestamp with time zone,
    missed_after timestamp with time zone,
    last_call_at timestamp with time zone,
    last_spoke_at timestamp with time zone,
    last_answer text,
    calls integer NOT NULL,
    late_calls integer NOT NULL,
    missed_calls integer NOT NULL,
    hand_offs integer NOT NULL,
    must_change text NOT NULL,
    plan_ends_on date,
    plan_now text NOT NULL,
    plan_now_why text NOT NULL,
    steady_at timestamp with time zone,
    steady_by text NOT NULL,
    steady_agreed_with text NOT NULL,
    closed_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_crisis_records PRIMARY KEY (id)
);


CREATE TABLE data_namings (
    id uuid NOT NULL,
    data text NOT NULL,
    number integer NOT NULL,
    owner uuid NOT NULL,
    owner_name text NOT NULL,
    owner_as text NOT NULL,
    control text NOT NULL,
    partner text NOT NULL,
    agreed text NOT NULL,
    written text NOT NULL,
    look_again_on date NOT NULL,
    why text NOT NULL,
    named_by_name text NOT NULL,
    named_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_data_namings PRIMARY KEY (id)
);


CREATE TABLE delegations (
    id uuid NOT NULL,
    scope text NOT NULL,
    organisation text NOT NULL,
    reviewers text NOT NULL,
    trained text NOT NULL,
    "from" date NOT NULL,
    until date NOT NULL,
    their_words text NOT NULL,
    team uuid NOT NULL,
    registered_by text NOT NULL,
    ended_at timestamp with time zone,
    ended_why text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_delegations PRIMARY KEY (id)
);


CREATE TABLE deployments (
    id uuid NOT NULL,
    kind text NOT NULL,
    run_by text,
    paid_to text NOT NULL,
    their_words text NOT NULL,
    lines text NOT NULL,
    gross boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    signed_on date,
    signed_how text,
    signers text NOT NULL,
    paid_through date,
    paid_in uuid,
    more_from date,
    more_pence integer NOT NULL,
    too_much_pence integer NOT NULL,
    talked_about_pence integer NOT NULL,
    owed_from date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_deployments PRIMARY KEY (id)
);


CREATE TABLE diary_head (
    id integer NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT pk_diary_head PRIMARY KEY (id)
);


CREATE TABLE direct_payment_accounts (
    id uuid NOT NULL,
    deployment uuid NOT NULL,
    team uuid NOT NULL,
    conditions text NOT NULL,
    contingency_weeks integer NOT NULL,
    weekly_pence integer NOT NULL,
    opened_on date NOT NULL,
    review_by date,
    reviewed_on date,
    balance_pence integer NOT NULL,
    balance_on date,
    promised_pence integer NOT NULL,
    promised text NOT NULL,
    uses text NOT NULL,
    closed_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_direct_payment_accounts PRIMARY KEY (id)
);


CREATE TABLE direct_payment_answers (
    id uuid NOT NULL,
    theirs boolean NOT NULL,
    why text NOT NULL,
    told text NOT NULL,
    "on" date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_direct_payment_answers PRIMARY KEY (id)
);


CREATE TABLE directory_answers (
    source text NOT NULL,
    address text NOT NULL,
    tag text NOT NULL,
    changed text NOT NULL,
    body bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_directory_answers PRIMARY KEY (source, address)
);


CREATE TABLE directory_asked_changes (
    id uuid NOT NULL,
    keeper uuid NOT NULL,
    entry uuid NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    state text NOT NULL,
    because text NOT NULL,
    by_name text NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT pk_directory_asked_changes PRIMARY KEY (id)
);


CREATE TABLE directory_entries (
    run uuid NOT NULL,
    id uuid NOT NULL,
    source_id text NOT NULL,
    name text NOT NULL,
    digest text NOT NULL,
    withdrawn boolean NOT NULL,
    carried boolean NOT NULL,
    body text NOT NULL,
    raw text NOT NULL,
    CONSTRAINT pk_directory_entries PRIMARY KEY (run, id)
);


CREATE TABLE directory_feeds (
    id uuid NOT NULL,
    source text NOT NULL,
    name text NOT NULL,
    place text NOT NULL,
    kept_by text NOT NULL,
    licence text NOT NULL,
    every_days integer NOT NULL,
    by_itself boolean NOT NULL,
    paused boolean NOT NULL,
    next_at timestamp with time zone,
    read_at timestamp with time zone,
    said text NOT NULL,
    failures integer NOT NULL,
    revision integer NOT NULL,
    CONSTRAINT pk_directory_feeds PRIMARY KEY (id)
);


CREATE TABLE directory_joins (
    id uuid NOT NULL,
    kept uuid NOT NULL,
    other uuid NOT NULL,
    joined boolean NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_directory_joins PRIMARY KEY (id)
);


CREATE TABLE directory_keepers (
    id uuid NOT NULL,
    organisation text NOT NULL,
    email text NOT NULL,
    invited_by_name text NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT pk_directory_keepers PRIMARY KEY (id)
);


CREATE TABLE directory_kept_entries (
    keeper uuid NOT NULL,
    entry uuid NOT NULL,
    remind_at timestamp with time zone,
    reminders integer NOT NULL,
    CONSTRAINT pk_directory_kept_entries PRIMARY KEY (keeper, entry)
);


CREATE TABLE directory_links (
    address text NOT NULL,
    next_at timestamp with time zone NOT NULL,
    looked_at timestamp with time zone,
    failures integer NOT NULL,
    says text NOT NULL,
    CONSTRAINT pk_directory_links PRIMARY KEY (address)
);


CREATE TABLE directory_marks (
    entry uuid NOT NULL,
    marks text NOT NULL,
    number integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_directory_marks PRIMARY KEY (entry)
);


CREATE TABLE directory_own_words (
    entry uuid NOT NULL,
    words text NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_directory_own_words PRIMARY KEY (entry)
);


CREATE TABLE directory_passes (
    digest text NOT NULL,
    kind text NOT NULL,
    keeper uuid NOT NULL,
    entry uuid,
    made_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_directory_passes PRIMARY KEY (digest)
);


CREATE TABLE directory_post (
    id uuid NOT NULL,
    keeper uuid NOT NULL,
    "to" text NOT NULL,
    heading text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    try_at timestamp with time zone,
    tries integer NOT NULL,
    state text NOT NULL,
    why text NOT NULL,
    CONSTRAINT pk_directory_post PRIMARY KEY (id)
);


CREATE TABLE directory_runs (
    id uuid NOT NULL,
    source text NOT NULL,
    place text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    state text NOT NULL,
    good integer NOT NULL,
    set_aside integer NOT NULL,
    fresh integer NOT NULL,
    changed integer NOT NULL,
    before integer NOT NULL,
    based_on uuid NOT NULL,
    decided_by_name text NOT NULL,
    kept integer NOT NULL,
    withdrawn integer NOT NULL,
    digest text NOT NULL,
    because text NOT NULL,
    CONSTRAINT pk_directory_runs PRIMARY KEY (id)
);


CREATE TABLE directory_set_aside (
    id uuid NOT NULL,
    run uuid NOT NULL,
    source_id text NOT NULL,
    because text NOT NULL,
    raw text NOT NULL,
    CONSTRAINT pk_directory_set_aside PRIMARY KEY (id)
);


CREATE TABLE directory_sources (
    source text NOT NULL,
    published uuid NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_directory_sources PRIMARY KEY (source)
);


CREATE TABLE drafts (
    worker uuid NOT NULL,
    of text NOT NULL,
    field text NOT NULL,
    person uuid,
    text text NOT NULL,
    base integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (worker, of, field)
);


CREATE TABLE duties (
    name text NOT NULL,
    ran_at timestamp with time zone NOT NULL,
    done integer NOT NULL,
    waits_since timestamp with time zone,
    waiting integer NOT NULL,
    failed_at timestamp with time zone,
    failure text NOT NULL,
    CONSTRAINT pk_duties PRIMARY KEY (name)
);


CREATE TABLE duty_cover (
    id uuid NOT NULL,
    worker uuid NOT NULL,
    team uuid NOT NULL,
    "from" timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pk_duty_cover PRIMARY KEY (id)
);


CREATE TABLE early_help_notes (
    id uuid NOT NULL,
    reason text NOT NULL,
    basis text NOT NULL,
    look_again_on date NOT NULL,
    told text NOT NULL,
    why_not_told text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_early_help_notes PRIMARY KEY (id)
);


CREATE TABLE eligibility_decisions (
    id uuid NOT NULL,
    assessment uuid NOT NULL,
    of text NOT NULL,
    eligible boolean NOT NULL,
    unable_outcomes text NOT NULL,
    met_now text NOT NULL,
    cause boolean NOT NULL,
    cause_words text NOT NULL,
    health_at_risk boolean NOT NULL,
    significant boolean NOT NULL,
    significant_words text NOT NULL,
    reasons text NOT NULL,
    advice text NOT NULL,
    wants_help text,
    lives_here text,
    replaces uuid,
    decided_on date NOT NULL,
    decided_by text NOT NULL,
    decided_by_id uuid NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_eligibility_decisions PRIMARY KEY (id)
);


CREATE TABLE entry_replies (
    id uuid NOT NULL,
    entry uuid NOT NULL,
    words text NOT NULL,
    said_by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_entry_replies PRIMARY KEY (id)
);


CREATE TABLE equality_answers (
    id uuid NOT NULL,
    topic text NOT NULL,
    state text NOT NULL,
    key text NOT NULL,
    own_words text NOT NULL,
    asked_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_equality_answers PRIMARY KEY (id)
);


CREATE TABLE erasures (
    id uuid NOT NULL,
    reason text NOT NULL,
    authority text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_erasures PRIMARY KEY (id)
);


CREATE TABLE feedbacks (
    id uuid NOT NULL,
    talk uuid,
    score integer,
    words text NOT NULL,
    about text NOT NULL,
    how text NOT NULL,
    said_by text NOT NULL,
    may_share boolean NOT NULL,
    said_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_feedbacks PRIMARY KEY (id)
);


CREATE TABLE figure_decisions (
    id uuid NOT NULL,
    kind text NOT NULL,
    measure text NOT NULL,
    team uuid,
    "from" date,
    "group" text NOT NULL,
    why text NOT NULL,
    does text NOT NULL,
    lead text NOT NULL,
    by date,
    pence bigint NOT NULL,
    decided_by text NOT NULL,
    decided_on date NOT NULL,
    came text NOT NULL,
    came_on date,
    CONSTRAINT pk_figure_decisions PRIMARY KEY (id)
);


CREATE TABLE financial_assessments (
    id uuid NOT NULL,
    how text NOT NULL,
    "for" text NOT NULL,
    weekly_pence integer NOT NULL,
    full_cost boolean NOT NULL,
    "from" date NOT NULL,
    band text NOT NULL,
    year text NOT NULL,
    working text NOT NULL,
    why text NOT NULL,
    told_on date,
    told text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_financial_assessments PRIMARY KEY (id)
);


CREATE TABLE future_plans (
    id uuid NOT NULL,
    kind text NOT NULL,
    stage text NOT NULL,
    who text NOT NULL,
    scope text NOT NULL,
    words text NOT NULL,
    can_decide text,
    paper uuid,
    talked_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_future_plans PRIMARY KEY (id)
);


CREATE TABLE guidance_looks (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    look text NOT NULL,
    says text NOT NULL,
    source text NOT NULL,
    link text NOT NULL,
    why text NOT NULL,
    again_by date NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    is_own boolean NOT NULL,
    beside text NOT NULL,
    CONSTRAINT pk_guidance_looks PRIMARY KEY (id)
);


CREATE TABLE hand_offs (
    id uuid NOT NULL,
    from_worker uuid,
    from_name text NOT NULL,
    from_team uuid NOT NULL,
    to_worker uuid,
    to_team uuid NOT NULL,
    to_name text NOT NULL,
    about uuid,
    why text NOT NULL,
    person_asked boolean NOT NULL,
    how_they_meet text NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    taken_up_at timestamp with time zone,
    met_at timestamp with time zone,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_hand_offs PRIMARY KEY (id)
);


CREATE TABLE held_posts (
    id uuid NOT NULL,
    worker uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT pk_held_posts PRIMARY KEY (id)
);


CREATE TABLE held_questions (
    id uuid NOT NULL,
    worker uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    body text NOT NULL,
    CONSTRAINT pk_held_questions PRIMARY KEY (id)
);


CREATE TABLE help_lines (
    id uuid NOT NULL,
    crisis uuid,
    kind text NOT NULL,
    what text NOT NULL,
    who text NOT NULL,
    "when" text NOT NULL,
    entry uuid,
    starts_on date NOT NULL,
    ends_on date,
    review_on date,
    pence integer NOT NULL,
    urgent boolean NOT NULL,
    status text NOT NULL,
    why text NOT NULL,
    added_by uuid NOT NULL,
    added_by_name text NOT NULL,
    second_person text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_help_lines PRIMARY KEY (id)
);


CREATE TABLE help_offers (
    id uuid NOT NULL,
    to_whom text NOT NULL,
    help text NOT NULL,
    able text NOT NULL,
    willing text NOT NULL,
    stays_able text NOT NULL,
    stays_willing text NOT NULL,
    until date,
    own_life text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_help_offers PRIMARY KEY (id)
);


CREATE TABLE holder_reports (
    id uuid NOT NULL,
    deployment uuid NOT NULL,
    review uuid,
    holder text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    spent_pence integer NOT NULL,
    held_pence integer NOT NULL,
    says text NOT NULL,
    their_view text NOT NULL,
    read_by text NOT NULL,
    read_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_holder_reports PRIMARY KEY (id)
);


CREATE TABLE honest_talks (
    id uuid NOT NULL,
    to_whom text NOT NULL,
    to_person uuid,
    can text NOT NULL,
    cannot text NOT NULL,
    not_yet text NOT NULL,
    until date,
    own_life text NOT NULL,
    "on" date NOT NULL,
    "with" text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_honest_talks PRIMARY KEY (id)
);


CREATE TABLE indicative_budgets (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    "table" text NOT NULL,
    working text NOT NULL,
    weekly_pence integer NOT NULL,
    worked_out_on date NOT NULL,
    told_on date,
    channel text,
    told_to text NOT NULL,
    their_view text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_indicative_budgets PRIMARY KEY (id)
);


CREATE TABLE innovation_sites (
    id uuid NOT NULL,
    state text NOT NULL,
    starts_on date NOT NULL,
    ended_on date,
    extended_weeks integer NOT NULL,
    why text NOT NULL,
    seed bigint NOT NULL,
    proposed_by_name text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    drawn integer NOT NULL,
    plan text NOT NULL,
    CONSTRAINT pk_innovation_sites PRIMARY KEY (id)
);


CREATE TABLE involvements (
    id uuid NOT NULL,
    kind text NOT NULL,
    worker uuid,
    name text NOT NULL,
    team uuid,
    "from" timestamp with time zone NOT NULL,
    until timestamp with time zone,
    reason text NOT NULL,
    reviewed_by uuid,
    reviewed_at timestamp with time zone,
    review text NOT NULL,
    was_right boolean,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_involvements PRIMARY KEY (id)
);


CREATE TABLE keys (
    name text NOT NULL,
    xml text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_keys PRIMARY KEY (name)
);


CREATE TABLE leases (
    name text NOT NULL,
    holder uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pk_leases PRIMARY KEY (name)
);


CREATE TABLE letter_drafts (
    key text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    revision integer NOT NULL,
    changed_by_name text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_letter_drafts PRIMARY KEY (key)
);


CREATE TABLE letters (
    id uuid NOT NULL,
    template text NOT NULL,
    template_version integer NOT NULL,
    title text NOT NULL,
    "to" text NOT NULL,
    tie uuid,
    values text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    hash text NOT NULL,
    format text NOT NULL,
    points integer NOT NULL,
    asks text NOT NULL,
    reads_at integer NOT NULL,
    to_sign boolean NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    looked_at_by text NOT NULL,
    way text,
    message uuid,
    sent_at timestamp with time zone,
    became text NOT NULL,
    ordered_from text NOT NULL,
    ordered_on date,
    due_on date,
    arrived_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_letters PRIMARY KEY (id)
);


CREATE TABLE liberty_assessments (
    id uuid NOT NULL,
    request uuid NOT NULL,
    requirement text NOT NULL,
    met boolean NOT NULL,
    by_whom text NOT NULL,
    "on" date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_liberty_assessments PRIMARY KEY (id)
);


CREATE TABLE liberty_requests (
    id uuid NOT NULL,
    scheme text NOT NULL,
    kind text NOT NULL,
    place text NOT NULL,
    asked_by text NOT NULL,
    why text NOT NULL,
    they_say text NOT NULL,
    family_says text NOT NULL,
    received_on date NOT NULL,
    due_by date NOT NULL,
    urgent_until date,
    urgent_extended boolean NOT NULL,
    team uuid NOT NULL,
    state text NOT NULL,
    closed_on date,
    until date,
    conditions text NOT NULL,
    representative text NOT NULL,
    words text NOT NULL,
    not_met text NOT NULL,
    decided_by text NOT NULL,
    looked_at_on date,
    ended_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_liberty_requests PRIMARY KEY (id)
);


CREATE TABLE local_notes (
    id uuid NOT NULL,
    name text NOT NULL,
    about text NOT NULL,
    "where" text NOT NULL,
    postcode text NOT NULL,
    "when" text NOT NULL,
    cost text NOT NULL,
    telephone text NOT NULL,
    told_by text NOT NULL,
    told_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    checked_by text NOT NULL,
    checked_at timestamp with time zone,
    because text NOT NULL,
    CONSTRAINT pk_local_notes PRIMARY KEY (id)
);


CREATE TABLE measure_cells (
    measure text NOT NULL,
    slice text NOT NULL,
    team uuid NOT NULL,
    month boolean NOT NULL,
    day date NOT NULL,
    part integer NOT NULL,
    count bigint NOT NULL,
    CONSTRAINT pk_measure_cells PRIMARY KEY (measure, month, team, slice, day, part)
);


CREATE TABLE measure_corrections (
    measure text NOT NULL,
    "on" date NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    records integer NOT NULL,
    CONSTRAINT pk_measure_corrections PRIMARY KEY (measure, "on")
);


CREATE TABLE measure_lives (
    person uuid NOT NULL,
    shares bytea NOT NULL,
    CONSTRAINT pk_measure_lives PRIMARY KEY (person)
);


CREATE TABLE messages (
    id uuid NOT NULL,
    channel text NOT NULL,
    "to" text NOT NULL,
    to_name text NOT NULL,
    heading text NOT NULL,
    text text NOT NULL,
    about uuid NOT NULL,
    template text NOT NULL,
    team uuid NOT NULL,
    worker uuid,
    way uuid,
    urgent boolean NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    tries integer NOT NULL,
    look_ups integer NOT NULL,
    try_at timestamp with time zone,
    handed_over_at timestamp with time zone,
    reference text NOT NULL,
    why text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_messages PRIMARY KEY (id)
);


CREATE TABLE model_drafts (
    id text NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    parent text NOT NULL,
    files text NOT NULL,
    revision integer NOT NULL,
    changed_by uuid NOT NULL,
    changed_by_name text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_model_drafts PRIMARY KEY (id)
);


CREATE TABLE name_keys (
    key text NOT NULL,
    word text NOT NULL,
    CONSTRAINT pk_name_keys PRIMARY KEY (key, word)
);


CREATE TABLE name_pairs (
    first text NOT NULL,
    second text NOT NULL,
    person uuid NOT NULL,
    CONSTRAINT pk_name_pairs PRIMARY KEY (first, second, person)
);


CREATE TABLE needs_assessments (
    id uuid NOT NULL,
    of text NOT NULL,
    purpose text NOT NULL,
    way text NOT NULL,
    by_whom text NOT NULL,
    wants_self text,
    takes_part text NOT NULL,
    combined uuid,
    combined_with text NOT NULL,
    combined_person uuid,
    combined_assessment uuid,
    cares_for_name text NOT NULL,
    cares_for uuid,
    talk uuid,
    request uuid,
    model text NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    began_on date NOT NULL,
    began_at timestamp with time zone NOT NULL,
    despite text NOT NULL,
    they_can text NOT NULL,
    they_want text NOT NULL,
    work_and_free_time text NOT NULL,
    other_than_care text NOT NULL,
    areas text NOT NULL,
    areas_words text NOT NULL,
    advocacy_considered boolean NOT NULL,
    why_no_advocacy text NOT NULL,
    asked integer NOT NULL,
    copies_for text NOT NULL,
    completed_on date,
    given_on date,
    given_to text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_needs_assessments PRIMARY KEY (id)
);


CREATE TABLE needs_questions (
    id uuid NOT NULL,
    asked_on date NOT NULL,
    needs_nothing boolean NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_needs_questions PRIMARY KEY (id)
);


CREATE TABLE next_steps (
    id uuid NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    about uuid NOT NULL,
    worker uuid,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    hand_offs integer NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_next_steps PRIMARY KEY (id)
);


CREATE TABLE not_meetings (
    id uuid NOT NULL,
    decision uuid NOT NULL,
    needs text NOT NULL,
    reasons text NOT NULL,
    advice text NOT NULL,
    decided_on date NOT NULL,
    decided_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_not_meetings PRIMARY KEY (id)
);


CREATE TABLE notices (
    id uuid NOT NULL,
    key text NOT NULL,
    source text NOT NULL,
    message_id text NOT NULL,
    kind text NOT NULL,
    told_by text NOT NULL,
    name text NOT NULL,
    nhs_number text NOT NULL,
    born_on date,
    place text NOT NULL,
    stay text NOT NULL,
    words text NOT NULL,
    happened_at timestamp with time zone,
    home_on date,
    pathway text NOT NULL,
    carer_asked text,
    person_asked text,
    health_funding text NOT NULL,
    raw text NOT NULL,
    came_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    says text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_notices PRIMARY KEY (id)
);


CREATE TABLE observations (
    id uuid NOT NULL,
    words text NOT NULL,
    said_by text NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    heard_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_observations PRIMARY KEY (id)
);


CREATE TABLE opinions (
    id uuid NOT NULL,
    about uuid NOT NULL,
    who text NOT NULL,
    relation text NOT NULL,
    words text NOT NULL,
    stand text NOT NULL,
    row integer NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    heard_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_opinions PRIMARY KEY (id)
);


CREATE TABLE other_fundings (
    id uuid NOT NULL,
    kind text NOT NULL,
    weekly_pence integer NOT NULL,
    "from" date NOT NULL,
    until date,
    agreed_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_other_fundings PRIMARY KEY (id)
);


CREATE TABLE outcome_answers (
    id uuid NOT NULL,
    assessment uuid NOT NULL,
    whose text NOT NULL,
    outcome text NOT NULL,
    finding text NOT NULL,
    limb text NOT NULL,
    evidence text NOT NULL,
    "from" text,
    view text NOT NULL,
    help_now text NOT NULL,
    helped_by text NOT NULL,
    met_now boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_outcome_answers PRIMARY KEY (id)
);


CREATE TABLE own_conversation_offers (
    id uuid NOT NULL,
    offered_on date NOT NULL,
    words text NOT NULL,
    answer text NOT NULL,
    answered_on date,
    ask_again_if text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_own_conversation_offers PRIMARY KEY (id)
);


CREATE TABLE own_words (
    id uuid NOT NULL,
    word text NOT NULL,
    not_carer boolean NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_own_words PRIMARY KEY (id)
);


CREATE TABLE package_changes (
    id uuid NOT NULL,
    plan uuid,
    before_pence integer NOT NULL,
    after_pence integer NOT NULL,
    once_pence integer NOT NULL,
    "on" date NOT NULL,
    cause text NOT NULL,
    words text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_package_changes PRIMARY KEY (id)
);


CREATE TABLE payment_runs (
    id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by text NOT NULL,
    expected integer NOT NULL,
    expected_pence bigint NOT NULL,
    released_at timestamp with time zone,
    released_by text NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT pk_payment_runs PRIMARY KEY (id)
);


CREATE TABLE payments (
    id uuid NOT NULL,
    deployment uuid NOT NULL,
    run uuid NOT NULL,
    paid_to text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    gross_pence integer NOT NULL,
    contribution_pence integer NOT NULL,
    less_pence integer NOT NULL,
    paid_pence integer NOT NULL,
    more boolean NOT NULL,
    working text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_payments PRIMARY KEY (id)
);


CREATE TABLE peer_tests (
    id uuid NOT NULL,
    moment text NOT NULL,
    what text NOT NULL,
    step text NOT NULL,
    about uuid NOT NULL,
    team uuid NOT NULL,
    lead uuid NOT NULL,
    lead_name text NOT NULL,
    question text NOT NULL,
    tried text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    peer uuid,
    peer_name text NOT NULL,
    challenge text NOT NULL,
    would_go_ahead boolean,
    looked_at timestamp with time zone,
    "end" text,
    end_words text NOT NULL,
    used_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_peer_tests PRIMARY KEY (id)
);


CREATE TABLE people (
    id uuid NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    preferred_name text NOT NULL,
    born_on date,
    nhs_number text NOT NULL,
    nhs_number_status text,
    household uuid,
    restricted text NOT NULL,
    found_to_be uuid,
    died_on date,
    moved_away_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id)
);


CREATE TABLE plain_notes (
    id uuid NOT NULL,
    talk uuid NOT NULL,
    "to" text NOT NULL,
    tie uuid,
    text text NOT NULL,
    points integer NOT NULL,
    format text NOT NULL,
    easy_at integer NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    way text,
    given_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plain_notes PRIMARY KEY (id)
);


CREATE TABLE plan_lines (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    who text NOT NULL,
    "when" text NOT NULL,
    their_choice text NOT NULL,
    gives text NOT NULL,
    outcome uuid,
    entry uuid,
    starts_on date NOT NULL,
    ends_on date,
    weekly_minutes integer NOT NULL,
    weekly_pence integer NOT NULL,
    once_pence integer NOT NULL,
    standby boolean NOT NULL,
    never_charged boolean NOT NULL,
    why_not_the_others text NOT NULL,
    ended_why text NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plan_lines PRIMARY KEY (id)
);


CREATE TABLE plan_outcomes (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    words text NOT NULL,
    area text NOT NULL,
    state text NOT NULL,
    said text NOT NULL,
    looked_at_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plan_outcomes PRIMARY KEY (id)
);


CREATE TABLE plans (
    id uuid NOT NULL,
    model text NOT NULL,
    together uuid,
    assessment uuid,
    why_no_assessment text NOT NULL,
    good_life text NOT NULL,
    good_life_by text NOT NULL,
    good_life_at timestamp with time zone,
    began_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    team uuid NOT NULL,
    replaces uuid,
    agreed_on date,
    agreed_by text NOT NULL,
    sees_it_differently text NOT NULL,
    why text NOT NULL,
    copy_to text NOT NULL,
    first_review_from date,
    first_review_by date,
    review_by date,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plans PRIMARY KEY (id)
);


CREATE TABLE positive_risks (
    id uuid NOT NULL,
    what text NOT NULL,
    matters text NOT NULL,
    benefit text NOT NULL,
    risk text NOT NULL,
    least text NOT NULL,
    decision_maker text NOT NULL,
    views_differ boolean NOT NULL,
    team uuid NOT NULL,
    team_name text NOT NULL,
    look_again_on date,
    last_found text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_positive_risks PRIMARY KEY (id)
);


CREATE TABLE postcode_lists (
    id uuid NOT NULL,
    place text NOT NULL,
    digest text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    state text NOT NULL,
    read integer NOT NULL,
    postcodes integer NOT NULL,
    left_out integer NOT NULL,
    because text NOT NULL,
    CONSTRAINT pk_postcode_lists PRIMARY KEY (id)
);


CREATE TABLE postcode_people (
    postcode text NOT NULL,
    person uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT pk_postcode_people PRIMARY KEY (postcode, person)
);


CREATE TABLE postcode_spots (
    list uuid NOT NULL,
    postcode text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    ward text NOT NULL,
    area text NOT NULL,
    CONSTRAINT pk_postcode_spots PRIMARY KEY (list, postcode)
);


CREATE TABLE postcodes_used (
    key text NOT NULL,
    list uuid NOT NULL,
    CONSTRAINT pk_postcodes_used PRIMARY KEY (key)
);


CREATE TABLE practice_audits (
    id uuid NOT NULL,
    talk uuid NOT NULL,
    team uuid NOT NULL,
    led_by uuid NOT NULL,
    seed bigint NOT NULL,
    first_by uuid,
    first text NOT NULL,
    first_words text NOT NULL,
    second_by uuid,
    second text NOT NULL,
    second_words text NOT NULL,
    read_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_practice_audits PRIMARY KEY (id)
);


CREATE TABLE published_letters (
    id text NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    published_by_name text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_published_letters PRIMARY KEY (id)
);


CREATE TABLE published_models (
    id text NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    files text NOT NULL,
    digest text NOT NULL,
    effective_from date NOT NULL,
    co_producers text NOT NULL,
    published_by uuid NOT NULL,
    published_by_name text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_published_models PRIMARY KEY (id)
);


CREATE TABLE pulse_sheets (
    team uuid NOT NULL,
    round date NOT NULL,
    answers integer NOT NULL,
    asked integer NOT NULL,
    counts text NOT NULL,
    CONSTRAINT pk_pulse_sheets PRIMARY KEY (round, team)
);


CREATE TABLE pulse_tokens (
    token text NOT NULL,
    round date NOT NULL,
    CONSTRAINT pk_pulse_tokens PRIMARY KEY (token)
);


CREATE TABLE reductions (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    review uuid NOT NULL,
    line uuid NOT NULL,
    what text NOT NULL,
    was_minutes integer NOT NULL,
    now_minutes integer NOT NULL,
    was_pence integer NOT NULL,
    now_pence integer NOT NULL,
    first_day date NOT NULL,
    reason text NOT NULL,
    assessment uuid,
    stopped_at_once boolean NOT NULL,
    their_view text NOT NULL,
    called_gain boolean NOT NULL,
    team uuid NOT NULL,
    decided_by text NOT NULL,
    ask_on date,
    second_ask_on date NOT NULL,
    first text,
    first_helper text,
    second text,
    second_helper text,
    challenged_at timestamp with time zone,
    waits boolean NOT NULL,
    is_put_off boolean NOT NULL,
    tries integer NOT NULL,
    reversed_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_reductions PRIMARY KEY (id)
);


CREATE TABLE remarks (
    id uuid NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    hope text NOT NULL,
    about text NOT NULL,
    how text NOT NULL,
    said_by text NOT NULL,
    made_on date NOT NULL,
    team uuid NOT NULL,
    acknowledge_by date NOT NULL,
    acknowledged_on date,
    agreed text NOT NULL,
    answer_by date,
    answer text NOT NULL,
    learned text NOT NULL,
    answered_by text NOT NULL,
    answered_on date,
    reopened integer NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_remarks PRIMARY KEY (id)
);


CREATE TABLE retellings (
    id uuid NOT NULL,
    said_so boolean NOT NULL,
    prompt text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_retellings PRIMARY KEY (id)
);


CREATE TABLE review_wishs (
    id uuid NOT NULL,
    words text NOT NULL,
    said_on date NOT NULL,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_review_wishs PRIMARY KEY (id)
);


CREATE TABLE reviews (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    kind text NOT NULL,
    asked_by text NOT NULL,
    why text NOT NULL,
    due_from date NOT NULL,
    due_by date NOT NULL,
    team uuid NOT NULL,
    worker uuid,
    worker_name text NOT NULL,
    began_at timestamp with time zone,
    held_on date,
    held_by_name text NOT NULL,
    attended text NOT NULL,
    good_life text NOT NULL,
    may_share boolean,
    no_longer_wanted text NOT NULL,
    needs_more text NOT NULL,
    do_themselves text NOT NULL,
    continuing_team text NOT NULL,
    delegation uuid,
    reviewer uuid,
    reviewer_name text NOT NULL,
    conflict boolean NOT NULL,
    co_reviewer text NOT NULL,
    must_sample boolean NOT NULL,
    recommendation text NOT NULL,
    sent_in_at timestamp with time zone,
    paused_at timestamp with time zone,
    concern uuid,
    sign_off text,
    sign_off_why text NOT NULL,
    decided_by uuid,
    decided_by_name text NOT NULL,
    "end" text,
    end_why text NOT NULL,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_reviews PRIMARY KEY (id)
);


CREATE TABLE rights_tellings (
    id uuid NOT NULL,
    step text NOT NULL,
    about uuid NOT NULL,
    format text NOT NULL,
    "on" date NOT NULL,
    by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_rights_tellings PRIMARY KEY (id)
);


CREATE TABLE sample_looks (
    id uuid NOT NULL,
    review uuid NOT NULL,
    answer text NOT NULL,
    first text NOT NULL,
    outcomes_well boolean NOT NULL,
    voice_heard boolean NOT NULL,
    why text NOT NULL,
    read_by text NOT NULL,
    read_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_sample_looks PRIMARY KEY (id)
);


CREATE TABLE sayings (
    id uuid NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    said_by text NOT NULL,
    said_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_sayings PRIMARY KEY (id)
);


CREATE TABLE seals (
    number bigint NOT NULL,
    from_position bigint NOT NULL,
    to_position bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    leaves bytea NOT NULL,
    root text NOT NULL,
    CONSTRAINT pk_seals PRIMARY KEY (number)
);


CREATE TABLE sessions (
    key text NOT NULL,
    worker uuid NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ticket bytea NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (key)
);


CREATE TABLE shared_outcomeses (
    id uuid NOT NULL,
    beside uuid NOT NULL,
    beside_name text NOT NULL,
    words text NOT NULL,
    agreed_on date NOT NULL,
    ended_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_shared_outcomeses PRIMARY KEY (id)
);


CREATE TABLE shared_stories (
    id uuid NOT NULL,
    title text NOT NULL,
    words text NOT NULL,
    told_as text NOT NULL,
    purpose text NOT NULL,
    places text NOT NULL,
    until date NOT NULL,
    consent text NOT NULL,
    withdrawn_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_shared_stories PRIMARY KEY (id)
);


CREATE TABLE sharing_agreements (
    id uuid NOT NULL,
    what text NOT NULL,
    with_whom text NOT NULL,
    "for" text NOT NULL,
    answer text NOT NULL,
    reason text NOT NULL,
    told text NOT NULL,
    until date,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_sharing_agreements PRIMARY KEY (id)
);


CREATE TABLE short_term_supports (
    id uuid NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    given_by text NOT NULL,
    team uuid NOT NULL,
    goal text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    free_until date,
    cost_pence integer NOT NULL,
    charge_pence integer NOT NULL,
    charged_from date,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    notes integer NOT NULL,
    last_note text NOT NULL,
    reached text,
    their_view text NOT NULL,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_short_term_supports PRIMARY KEY (id)
);


CREATE TABLE signatures (
    id uuid NOT NULL,
    letter uuid NOT NULL,
    "with" text NOT NULL,
    name text NOT NULL,
    "as" text NOT NULL,
    identity text NOT NULL,
    helped_to_understand text NOT NULL,
    paper text NOT NULL,
    "on" date NOT NULL,
    hash text NOT NULL,
    template text NOT NULL,
    noted_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_signatures PRIMARY KEY (id)
);


CREATE TABLE site_reflections (
    id uuid NOT NULL,
    site uuid NOT NULL,
    team uuid NOT NULL,
    week date NOT NULL,
    helped text NOT NULL,
    stood text NOT NULL,
    change text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_site_reflections PRIMARY KEY (id)
);


CREATE TABLE solution_options (
    id uuid NOT NULL,
    conversation uuid NOT NULL,
    segment text NOT NULL,
    what text NOT NULL,
    proposed_by text NOT NULL,
    status text,
    because text NOT NULL,
    entry uuid,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_solution_options PRIMARY KEY (id)
);


CREATE TABLE standby_uses (
    id uuid NOT NULL,
    line uuid NOT NULL,
    activation uuid,
    what text NOT NULL,
    who text NOT NULL,
    why text NOT NULL,
    alerted_at timestamp with time zone,
    began_at timestamp with time zone,
    "from" date,
    until date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_standby_uses PRIMARY KEY (id)
);


CREATE TABLE statement_scores (
    id uuid NOT NULL,
    review uuid NOT NULL,
    statement text NOT NULL,
    score integer NOT NULL,
    words text NOT NULL,
    may_share boolean NOT NULL,
    said_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_statement_scores PRIMARY KEY (id)
);


CREATE TABLE store_notes (
    name text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_store_notes PRIMARY KEY (name)
);


CREATE TABLE strengths (
    id uuid NOT NULL,
    place text NOT NULL,
    words text NOT NULL,
    said_by text NOT NULL,
    said_on date NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_strengths PRIMARY KEY (id)
);


CREATE TABLE support_offers (
    id uuid NOT NULL,
    request uuid NOT NULL,
    who text NOT NULL,
    what text NOT NULL,
    "when" text NOT NULL,
    weekly_pence integer NOT NULL,
    starts_on date,
    shown_at timestamp with time zone,
    their_words text NOT NULL,
    taken_back_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_support_offers PRIMARY KEY (id)
);


CREATE TABLE support_requests (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    line uuid NOT NULL,
    wants text NOT NULL,
    "where" text NOT NULL,
    "when" text NOT NULL,
    must_have text NOT NULL,
    wanted_by date,
    team uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_by_name text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    broker uuid,
    broker_name text NOT NULL,
    state text NOT NULL,
    chosen uuid,
    chosen_at timestamp with time zone,
    chosen_why text NOT NULL,
    began_on date,
    minutes integer NOT NULL,
    ended_at timestamp with time zone,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_support_requests PRIMARY KEY (id)
);


CREATE TABLE surplus_decisions (
    id uuid NOT NULL,
    account uuid NOT NULL,
    balance_pence integer NOT NULL,
    contingency_pence integer NOT NULL,
    promised_pence integer NOT NULL,
    surplus_pence integer NOT NULL,
    state text NOT NULL,
    answer_by date,
    answer text NOT NULL,
    challenged boolean NOT NULL,
    outcome text,
    decided_pence integer NOT NULL,
    "from" date,
    why text NOT NULL,
    decided_by uuid NOT NULL,
    back_pence integer NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_surplus_decisions PRIMARY KEY (id)
);


CREATE TABLE teams (
    id uuid NOT NULL,
    name text NOT NULL,
    model text NOT NULL,
    model_why text NOT NULL,
    is_front_door boolean NOT NULL,
    is_wellbeing boolean NOT NULL,
    places text NOT NULL,
    CONSTRAINT pk_teams PRIMARY KEY (id)
);


CREATE TABLE ties (
    id uuid NOT NULL,
    other uuid,
    name text NOT NULL,
    relation text NOT NULL,
    help text NOT NULL,
    how_often text NOT NULL,
    own_word text NOT NULL,
    not_carer boolean NOT NULL,
    depends boolean NOT NULL,
    lives_with boolean NOT NULL,
    phone text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    ended_on date,
    CONSTRAINT pk_ties PRIMARY KEY (id)
);


CREATE TABLE unmet_wishs (
    id uuid NOT NULL,
    conversation uuid,
    theme text NOT NULL,
    words text NOT NULL,
    wished_at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_unmet_wishs PRIMARY KEY (id)
);


CREATE TABLE waits (
    id uuid NOT NULL,
    contact uuid NOT NULL,
    team uuid NOT NULL,
    model text NOT NULL,
    since timestamp with time zone NOT NULL,
    promise_hours integer NOT NULL,
    promise_by timestamp with time zone NOT NULL,
    told_day date,
    next_contact_by timestamp with time zone NOT NULL,
    last_contact_at timestamp with time zone,
    risk text NOT NULL,
    risk_by text NOT NULL,
    risk_at timestamp with time zone,
    look_by timestamp with time zone,
    change text NOT NULL,
    changed_at timestamp with time zone,
    harms integer NOT NULL,
    told text NOT NULL,
    tell_next_at timestamp with time zone,
    ended_at timestamp with time zone,
    talked boolean NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_waits PRIMARY KEY (id)
);


CREATE TABLE waivers (
    id uuid NOT NULL,
    rule text NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    model text NOT NULL,
    weight text NOT NULL,
    reason text NOT NULL,
    about uuid NOT NULL,
    team uuid NOT NULL,
    worker uuid NOT NULL,
    worker_name text NOT NULL,
    agreed_by text NOT NULL,
    at timestamp with time zone NOT NULL,
    look_again_on date,
    times_kept integer NOT NULL,
    ended_at timestamp with time zone,
    ended_by text NOT NULL,
    how_ended text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_waivers PRIMARY KEY (id)
);


CREATE TABLE weighed_options (
    id uuid NOT NULL,
    about uuid NOT NULL,
    what text NOT NULL,
    benefits text NOT NULL,
    burdens text NOT NULL,
    freest boolean NOT NULL,
    row integer NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_weighed_options PRIMARY KEY (id)
);


CREATE TABLE wellbeing_records (
    id uuid NOT NULL,
    contact uuid NOT NULL,
    immediate_needs text NOT NULL,
    strengths text NOT NULL,
    responses text NOT NULL,
    risks text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by text NOT NULL,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_wellbeing_records PRIMARY KEY (id)
);


CREATE TABLE words_from_work (
    id uuid NOT NULL,
    worker uuid NOT NULL,
    words text NOT NULL,
    said_as text NOT NULL,
    places text NOT NULL,
    until date NOT NULL,
    CONSTRAINT pk_words_from_work PRIMARY KEY (id)
);


CREATE TABLE workers (
    id uuid NOT NULL,
    name text NOT NULL,
    subject text NOT NULL,
    team uuid NOT NULL,
    roles text NOT NULL,
    day text NOT NULL,
    theme text NOT NULL,
    active boolean NOT NULL,
    CONSTRAINT pk_workers PRIMARY KEY (id)
);


CREATE TABLE young_carers (
    id uuid NOT NULL,
    name text NOT NULL,
    age integer,
    does text NOT NULL,
    noticed_on date NOT NULL,
    passed_to text NOT NULL,
    passed_on date,
    person uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_young_carers PRIMARY KEY (id)
);


CREATE TABLE act_people (
    act uuid NOT NULL,
    person uuid NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT pk_act_people PRIMARY KEY (act, person),
    CONSTRAINT fk_act_people_act FOREIGN KEY (act) REFERENCES acts (id) ON DELETE RESTRICT
);


CREATE TABLE facts (
    id uuid NOT NULL,
    position bigint NOT NULL,
    act uuid NOT NULL,
    person uuid NOT NULL,
    subject uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    occurred_on date NOT NULL,
    team uuid,
    digest text NOT NULL,
    CONSTRAINT pk_facts PRIMARY KEY (id),
    CONSTRAINT fk_facts_act FOREIGN KEY (act) REFERENCES acts (id) ON DELETE RESTRICT
);


CREATE TABLE words (
    fact uuid NOT NULL,
    person uuid NOT NULL,
    salt bytea NOT NULL,
    sentence text NOT NULL,
    body text NOT NULL,
    CONSTRAINT pk_words PRIMARY KEY (fact),
    CONSTRAINT fk_words_fact FOREIGN KEY (fact) REFERENCES facts (id) ON DELETE RESTRICT
);


CREATE INDEX ix_account_returns_person ON account_returns (person);


CREATE INDEX ix_act_people_person_position ON act_people (person, position);


CREATE INDEX ix_activations_notice ON activations (notice);


CREATE INDEX ix_activations_person ON activations (person);


CREATE INDEX ix_acts_actor_at ON acts (actor, at);


CREATE UNIQUE INDEX ix_acts_actor_key ON acts (actor, key);


CREATE INDEX ix_acts_name_at ON acts (name, at);


CREATE UNIQUE INDEX ix_acts_position ON acts (position);


CREATE INDEX ix_advices_adviser ON advices (adviser);


CREATE INDEX ix_advices_person ON advices (person);


CREATE INDEX ix_advocacy_questions_person ON advocacy_questions (person);


CREATE INDEX ix_aim_for_boths_person ON aim_for_boths (person);


CREATE UNIQUE INDEX ix_answers_conversation_prompt ON answers (conversation, prompt);


CREATE INDEX ix_answers_person ON answers (person);


CREATE INDEX ix_approvals_person ON approvals (person);


CREATE INDEX ix_assessment_refusals_person ON assessment_refusals (person);


CREATE INDEX ix_assessment_requests_person ON assessment_requests (person);


CREATE INDEX ix_assessment_requests_team_ended_at ON assessment_requests (team, ended_at);


CREATE INDEX ix_authorities_person ON authorities (person);


CREATE INDEX ix_away_team_until ON away (team, until);


CREATE INDEX ix_best_interests_decisions_person ON best_interests_decisions (person);


CREATE INDEX ix_best_placeds_person ON best_placeds (person);


CREATE INDEX ix_capacity_decisions_person ON capacity_decisions (person);


CREATE INDEX ix_carer_views_person ON carer_views (person);


CREATE INDEX ix_closings_person ON closings (person);


CREATE INDEX ix_communication_needs_person ON communication_needs (person);


CREATE INDEX ix_concerns_person ON concerns (person);


CREATE INDEX ix_concerns_team_answered_at ON concerns (team, answered_at);


CREATE INDEX ix_connections_entry ON connections (entry);


CREATE INDEX ix_connections_person ON connections (person);


CREATE INDEX ix_contact_ways_person ON contact_ways (person);


CREATE INDEX ix_contacts_ended_at ON contacts (ended_at) WHERE ended_at IS NULL;


CREATE INDEX ix_contacts_made_at ON contacts (made_at);


CREATE INDEX ix_contacts_made_on ON contacts (made_on);


CREATE INDEX ix_contacts_person ON contacts (person);


CREATE INDEX ix_contacts_team_ended_at_made_at ON contacts (team, ended_at, made_at);


CREATE INDEX ix_contingency_plans_asked_at_touched_at ON contingency_plans (asked_at, touched_at);


CREATE INDEX ix_contingency_plans_person ON contingency_plans (person);


CREATE INDEX ix_contingency_versions_person ON contingency_versions (person);


CREATE INDEX ix_conversations_person ON conversations (person);


CREATE INDEX ix_conversations_team_began_at ON conversations (team, began_at);


CREATE INDEX ix_crisis_records_missed_after ON crisis_records (missed_after);


CREATE INDEX ix_crisis_records_person ON crisis_records (person);


CREATE INDEX ix_crisis_records_team_closed_at_next_call_by ON crisis_records (team, closed_at, next_call_by);


CREATE UNIQUE INDEX ix_data_namings_data_number ON data_namings (data, number);


CREATE INDEX ix_delegations_person ON delegations (person);


CREATE INDEX ix_delegations_team_until ON delegations (team, until);


CREATE INDEX ix_deployments_owed_from_person ON deployments (owed_from, person);


CREATE INDEX ix_deployments_person ON deployments (person);


CREATE INDEX ix_deployments_person_paid_in ON deployments (person, paid_in);


CREATE INDEX ix_direct_payment_accounts_person ON direct_payment_accounts (person);


CREATE INDEX ix_direct_payment_accounts_team_review_by ON direct_payment_accounts (team, review_by);


CREATE INDEX ix_direct_payment_answers_person ON direct_payment_answers (person);


CREATE INDEX ix_directory_asked_changes_entry_state ON directory_asked_changes (entry, state);


CREATE INDEX ix_directory_asked_changes_state_at ON directory_asked_changes (state, at);


CREATE INDEX ix_directory_entries_id ON directory_entries (id);


CREATE INDEX ix_directory_feeds_next_at ON directory_feeds (next_at);


CREATE UNIQUE INDEX ix_directory_feeds_source ON directory_feeds (source);


CREATE UNIQUE INDEX ix_directory_joins_kept_other ON directory_joins (kept, other);


CREATE INDEX ix_directory_joins_other ON directory_joins (other);


CREATE UNIQUE INDEX ix_directory_keepers_email ON directory_keepers (email);


CREATE INDEX ix_directory_kept_entries_entry ON directory_kept_entries (entry);


CREATE INDEX ix_directory_kept_entries_remind_at ON directory_kept_entries (remind_at);


CREATE INDEX ix_directory_links_next_at ON directory_links (next_at);


CREATE INDEX ix_directory_passes_keeper_kind_made_at ON directory_passes (keeper, kind, made_at);


CREATE INDEX ix_directory_post_keeper_at ON directory_post (keeper, at);


CREATE INDEX ix_directory_post_try_at ON directory_post (try_at);


CREATE INDEX ix_directory_runs_source_began_at ON directory_runs (source, began_at);


CREATE INDEX ix_directory_set_aside_run_id ON directory_set_aside (run, id);


CREATE INDEX ix_drafts_person ON drafts (person);


CREATE INDEX ix_drafts_saved_at ON drafts (saved_at);


CREATE INDEX ix_duty_cover_worker_until ON duty_cover (worker, until);


CREATE INDEX ix_early_help_notes_person ON early_help_notes (person);


CREATE INDEX ix_eligibility_decisions_assessment ON eligibility_decisions (assessment);


CREATE INDEX ix_eligibility_decisions_person ON eligibility_decisions (person);


CREATE INDEX ix_entry_replies_entry ON entry_replies (entry);


CREATE INDEX ix_equality_answers_person ON equality_answers (person);


CREATE INDEX ix_erasures_person ON erasures (person);


CREATE INDEX ix_facts_act ON facts (act);


CREATE INDEX ix_facts_kind_occurred_on_team ON facts (kind, occurred_on, team);


CREATE INDEX ix_facts_person_position ON facts (person, position);


CREATE UNIQUE INDEX ix_facts_position ON facts (position);


CREATE INDEX ix_facts_subject ON facts (subject);


CREATE INDEX ix_feedbacks_person ON feedbacks (person);


CREATE INDEX ix_feedbacks_said_on ON feedbacks (said_on);


CREATE INDEX ix_figure_decisions_measure ON figure_decisions (measure);


CREATE INDEX ix_financial_assessments_person ON financial_assessments (person);


CREATE INDEX ix_future_plans_person ON future_plans (person);


CREATE UNIQUE INDEX ix_guidance_looks_key_version ON guidance_looks (key, version);


CREATE INDEX ix_hand_offs_from_team_taken_up_at ON hand_offs (from_team, taken_up_at);


CREATE INDEX ix_hand_offs_person ON hand_offs (person);


CREATE INDEX ix_hand_offs_taken_up_at ON hand_offs (taken_up_at);


CREATE INDEX ix_held_posts_until ON held_posts (until);


CREATE INDEX ix_held_questions_until ON held_questions (until);


CREATE INDEX ix_help_lines_crisis_ends_on ON help_lines (crisis, ends_on);


CREATE INDEX ix_help_lines_person ON help_lines (person);


CREATE INDEX ix_help_offers_person ON help_offers (person);


CREATE INDEX ix_holder_reports_person ON holder_reports (person);


CREATE INDEX ix_honest_talks_person ON honest_talks (person);


CREATE INDEX ix_indicative_budgets_person ON indicative_budgets (person);


CREATE INDEX ix_indicative_budgets_plan ON indicative_budgets (plan);


CREATE INDEX ix_involvements_kind_reviewed_at ON involvements (kind, reviewed_at);


CREATE INDEX ix_involvements_person ON involvements (person);


CREATE INDEX ix_involvements_team_until ON involvements (team, until);


CREATE INDEX ix_involvements_worker_until ON involvements (worker, until);


CREATE INDEX ix_letters_person ON letters (person);


CREATE INDEX ix_letters_team_state_due_on ON letters (team, state, due_on);


CREATE INDEX ix_liberty_assessments_person ON liberty_assessments (person);


CREATE INDEX ix_liberty_assessments_request ON liberty_assessments (request);


CREATE INDEX ix_liberty_requests_person ON liberty_requests (person);


CREATE INDEX ix_liberty_requests_team_state_due_by ON liberty_requests (team, state, due_by);


CREATE INDEX ix_local_notes_state_told_at ON local_notes (state, told_at);


CREATE INDEX ix_messages_about ON messages (about);


CREATE INDEX ix_messages_person ON messages (person);


CREATE INDEX ix_messages_team_state_asked_at ON messages (team, state, asked_at);


CREATE INDEX ix_messages_try_at ON messages (try_at);


CREATE INDEX ix_messages_worker_state ON messages (worker, state);


CREATE INDEX ix_name_keys_word ON name_keys (word);


CREATE INDEX ix_name_pairs_person ON name_pairs (person);


CREATE INDEX ix_needs_assessments_person ON needs_assessments (person);


CREATE INDEX ix_needs_questions_person ON needs_questions (person);


CREATE INDEX ix_next_steps_about ON next_steps (about);


CREATE INDEX ix_next_steps_person ON next_steps (person);


CREATE INDEX ix_next_steps_team_done_at_due_at ON next_steps (team, done_at, due_at);


CREATE INDEX ix_next_steps_worker_done_at_due_at ON next_steps (worker, done_at, due_at);


CREATE INDEX ix_not_meetings_person ON not_meetings (person);


CREATE UNIQUE INDEX ix_notices_key ON notices (key);


CREATE INDEX ix_notices_outcome_came_at ON notices (outcome, came_at);


CREATE INDEX ix_notices_person ON notices (person);


CREATE INDEX ix_observations_person ON observations (person);


CREATE INDEX ix_opinions_person ON opinions (person);


CREATE INDEX ix_other_fundings_person ON other_fundings (person);


CREATE UNIQUE INDEX ix_outcome_answers_assessment_outcome ON outcome_answers (assessment, outcome);


CREATE INDEX ix_outcome_answers_person ON outcome_answers (person);


CREATE INDEX ix_own_conversation_offers_person ON own_conversation_offers (person);


CREATE INDEX ix_own_words_person ON own_words (person);


CREATE INDEX ix_package_changes_cause_on ON package_changes (cause, "on");


CREATE INDEX ix_package_changes_person ON package_changes (person);


CREATE INDEX ix_package_changes_person_on_id_cause_after_pence ON package_changes (person, "on", id, cause, after_pence);


CREATE UNIQUE INDEX ix_payment_runs_from ON payment_runs ("from");


CREATE UNIQUE INDEX ix_payments_deployment_from ON payments (deployment, "from") WHERE NOT more;


CREATE UNIQUE INDEX ix_payments_deployment_from_run ON payments (deployment, "from", run);


CREATE INDEX ix_payments_person ON payments (person);


CREATE INDEX ix_payments_run ON payments (run);


CREATE INDEX ix_peer_tests_person ON peer_tests (person);


CREATE INDEX ix_peer_tests_team_asked_at ON peer_tests (team, asked_at);


CREATE INDEX ix_people_born_on ON people (born_on);


CREATE INDEX ix_people_nhs_number ON people (nhs_number);


CREATE INDEX ix_people_person ON people (person);


CREATE INDEX ix_plain_notes_person ON plain_notes (person);


CREATE INDEX ix_plan_lines_person ON plan_lines (person);


CREATE INDEX ix_plan_lines_plan ON plan_lines (plan);


CREATE INDEX ix_plan_outcomes_person ON plan_outcomes (person);


CREATE INDEX ix_plan_outcomes_plan ON plan_outcomes (plan);


CREATE INDEX ix_plans_person ON plans (person);


CREATE INDEX ix_plans_status_first_review_by ON plans (status, first_review_by);


CREATE INDEX ix_plans_together ON plans (together);


CREATE INDEX ix_positive_risks_person ON positive_risks (person);


CREATE INDEX ix_postcode_people_person ON postcode_people (person);


CREATE INDEX ix_practice_audits_person ON practice_audits (person);


CREATE UNIQUE INDEX ix_practice_audits_talk ON practice_audits (talk);


CREATE INDEX ix_practice_audits_team_read_on ON practice_audits (team, read_on);


CREATE UNIQUE INDEX ix_published_letters_key_version ON published_letters (key, version);


CREATE INDEX ix_reductions_person ON reductions (person);


CREATE INDEX ix_reductions_team_ask_on ON reductions (team, ask_on);


CREATE INDEX ix_remarks_made_on ON remarks (made_on);


CREATE INDEX ix_remarks_person ON remarks (person);


CREATE INDEX ix_retellings_person ON retellings (person);


CREATE INDEX ix_review_wishs_person ON review_wishs (person);


CREATE INDEX ix_reviews_person ON reviews (person);


CREATE INDEX ix_reviews_plan_ended_at ON reviews (plan, ended_at);


CREATE INDEX ix_reviews_reviewer ON reviews (reviewer);


CREATE INDEX ix_reviews_team_ended_at_due_by ON reviews (team, ended_at, due_by);


CREATE INDEX ix_rights_tellings_person ON rights_tellings (person);


CREATE INDEX ix_sample_looks_person ON sample_looks (person);


CREATE UNIQUE INDEX ix_sample_looks_review ON sample_looks (review);


CREATE INDEX ix_sayings_person ON sayings (person);


CREATE INDEX ix_sessions_ends_at ON sessions (ends_at);


CREATE INDEX ix_sessions_worker ON sessions (worker);


CREATE INDEX ix_shared_outcomeses_person ON shared_outcomeses (person);


CREATE INDEX ix_shared_stories_person ON shared_stories (person);


CREATE INDEX ix_shared_stories_until ON shared_stories (until);


CREATE INDEX ix_sharing_agreements_person ON sharing_agreements (person);


CREATE INDEX ix_short_term_supports_person ON short_term_supports (person);


CREATE INDEX ix_short_term_supports_team_ended_at_ends_on ON short_term_supports (team, ended_at, ends_on);


CREATE INDEX ix_signatures_letter ON signatures (letter);


CREATE INDEX ix_signatures_person ON signatures (person);


CREATE INDEX ix_site_reflections_site_week ON site_reflections (site, week);


CREATE INDEX ix_solution_options_person ON solution_options (person);


CREATE INDEX ix_standby_uses_activation ON standby_uses (activation);


CREATE INDEX ix_standby_uses_person ON standby_uses (person);


CREATE INDEX ix_statement_scores_person ON statement_scores (person);


CREATE INDEX ix_statement_scores_review ON statement_scores (review);


CREATE INDEX ix_strengths_person ON strengths (person);


CREATE INDEX ix_support_offers_person ON support_offers (person);


CREATE INDEX ix_support_offers_request ON support_offers (request);


CREATE INDEX ix_support_requests_ended_at_asked_at ON support_requests (ended_at, asked_at);


CREATE INDEX ix_support_requests_person ON support_requests (person);


CREATE INDEX ix_surplus_decisions_person ON surplus_decisions (person);


CREATE INDEX ix_ties_other ON ties (other);


CREATE INDEX ix_ties_person ON ties (person);


CREATE INDEX ix_unmet_wishs_person ON unmet_wishs (person);


CREATE INDEX ix_unmet_wishs_wished_at ON unmet_wishs (wished_at);


CREATE INDEX ix_waits_ended_at_tell_next_at ON waits (ended_at, tell_next_at);


CREATE INDEX ix_waits_person ON waits (person);


CREATE INDEX ix_waits_team_ended_at_since ON waits (team, ended_at, since);


CREATE INDEX ix_waivers_at ON waivers (at);


CREATE INDEX ix_waivers_person ON waivers (person);


CREATE INDEX ix_waivers_team_ended_at ON waivers (team, ended_at);


CREATE INDEX ix_weighed_options_person ON weighed_options (person);


CREATE INDEX ix_wellbeing_records_contact ON wellbeing_records (contact);


CREATE INDEX ix_wellbeing_records_person ON wellbeing_records (person);


CREATE INDEX ix_words_person ON words (person);


CREATE INDEX ix_words_from_work_until ON words_from_work (until);


CREATE INDEX ix_words_from_work_worker ON words_from_work (worker);


CREATE UNIQUE INDEX ix_workers_subject ON workers (subject);


CREATE INDEX ix_workers_team ON workers (team);


CREATE INDEX ix_young_carers_person ON young_carers (person);


