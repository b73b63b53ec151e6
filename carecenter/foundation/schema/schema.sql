-- migrations: b2a8211f5f1e3579db70d6c4c77c42691801540e2dbec6905f6520cddd0d29ec
-- PostgreSQL 18
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public.foundation_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.settlement_guard_set() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL THEN
    RAISE EXCEPTION 'an issued set of lines does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.frozen_at IS NOT NULL AND NEW.total IS DISTINCT FROM
     (SELECT COALESCE(SUM(amount), 0) FROM settlement_line WHERE line_set_id = NEW.id) THEN
    RAISE EXCEPTION 'the total is not the sum of the lines' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION public.settlement_guard_statement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'DELETE' OR ROW(NEW.provider_id, NEW.month, NEW.unit_path, NEW.grade, NEW.coefficient, NEW.basis)
     IS DISTINCT FROM ROW(OLD.provider_id, OLD.month, OLD.unit_path, OLD.grade, OLD.coefficient, OLD.basis)
     OR NEW.total IS DISTINCT FROM
     (SELECT COALESCE(SUM(total), 0) FROM settlement_lineset WHERE statement_id = NEW.id AND frozen_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an issued statement does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.settlement_refuse_frozen_line() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT FROM settlement_lineset s WHERE s.frozen_at IS NOT NULL
             AND s.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.line_set_id END,
                          CASE WHEN TG_OP <> 'DELETE' THEN NEW.line_set_id END)) THEN
    RAISE EXCEPTION 'lines of an issued statement do not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_apitoken (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    digest character varying(64) NOT NULL,
    scopes character varying(80)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.accounts_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    must_change_password boolean NOT NULL
);
CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.care_careplan (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    region_code character varying(6) NOT NULL,
    line_code character varying(40) NOT NULL,
    installed_date date,
    due_date date NOT NULL,
    state character varying(12) NOT NULL,
    notices smallint NOT NULL,
    tries smallint NOT NULL,
    job_id bigint,
    planned_at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    customer_id bigint NOT NULL,
    equipment_id bigint NOT NULL,
    CONSTRAINT care_careplan_notices_check CHECK ((notices >= 0)),
    CONSTRAINT care_careplan_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.care_careplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.care_careplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.case_handling_drive (
    id bigint NOT NULL,
    type_code character varying(40) NOT NULL,
    moves jsonb NOT NULL
);
ALTER TABLE public.case_handling_drive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_handling_drive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.case_handling_steptick (
    id bigint NOT NULL,
    task_id bigint NOT NULL,
    checks jsonb NOT NULL,
    evidence character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    person_id bigint
);
ALTER TABLE public.case_handling_steptick ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_handling_steptick_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.case_history_letter (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    unit_path public.ltree NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    replied_at timestamp with time zone,
    likes integer,
    dislikes integer,
    case_id bigint NOT NULL,
    category_id bigint
);
ALTER TABLE public.case_history_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_history_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.case_history_lettercategory (
    id bigint NOT NULL,
    path character varying(300) NOT NULL,
    name character varying(100) NOT NULL,
    level smallint NOT NULL,
    parent_id bigint
);
ALTER TABLE public.case_history_lettercategory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.case_history_lettercategory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_case (
    id bigint NOT NULL,
    type_code character varying(40) NOT NULL,
    flow character varying(12) NOT NULL,
    state character varying(14) NOT NULL,
    state_since timestamp with time zone NOT NULL,
    severity smallint,
    triggers jsonb NOT NULL,
    urgency smallint NOT NULL,
    impact smallint NOT NULL,
    priority smallint NOT NULL,
    level smallint NOT NULL,
    unit_path public.ltree NOT NULL,
    channel character varying(12) NOT NULL,
    reason_code character varying(60) NOT NULL,
    external_ref character varying(60) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    acked_at timestamp with time zone,
    due_at timestamp with time zone,
    next_update_at timestamp with time zone,
    informed_at timestamp with time zone,
    informed_by character varying(12) NOT NULL,
    outcome character varying(16) NOT NULL,
    wrap_up character varying(60) NOT NULL,
    resolved_at timestamp with time zone,
    closed_at timestamp with time zone,
    root_cause character varying(60) NOT NULL,
    preventable boolean,
    responsible_path public.ltree,
    reopened smallint NOT NULL,
    off_process smallint NOT NULL,
    pauses smallint NOT NULL,
    holds smallint NOT NULL,
    key character varying(200),
    about_person_id bigint,
    customer_id bigint,
    equipment_id bigint,
    merged_into_id bigint,
    owner_id bigint,
    parent_id bigint,
    resolved_by_id bigint,
    verified_by_id bigint
);
ALTER TABLE public.cases_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casehold (
    id bigint NOT NULL,
    holder_kind character varying(30) NOT NULL,
    holder_id bigint NOT NULL,
    reason character varying(14) NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    case_id bigint NOT NULL
);
ALTER TABLE public.cases_casehold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casehold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_caselink (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    other_id bigint NOT NULL
);
ALTER TABLE public.cases_caselink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caselink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casemessage (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    channel character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    mentions jsonb NOT NULL,
    key character varying(200),
    author_id bigint,
    case_id bigint NOT NULL,
    moved_from_id bigint
);
ALTER TABLE public.cases_casemessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casemessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_caseseen (
    id bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    snoozed_until timestamp with time zone,
    case_id bigint NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.cases_caseseen ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caseseen_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casestep (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(24) NOT NULL,
    person_id bigint,
    params jsonb NOT NULL,
    case_id bigint NOT NULL
);
ALTER TABLE public.cases_casestep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casestep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casetask (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    about_kind character varying(40) NOT NULL,
    about_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    title_code character varying(60) NOT NULL,
    params jsonb NOT NULL,
    due_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    finished_at timestamp with time zone,
    outcome character varying(20) NOT NULL,
    key character varying(200) NOT NULL,
    customer_id bigint,
    owner_id bigint
);
ALTER TABLE public.cases_casetask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casetask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casetemplate (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    kind character varying(10) NOT NULL,
    type_codes jsonb NOT NULL,
    text text NOT NULL,
    "then" jsonb NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.cases_casetemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casetemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casetext (
    case_id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    "values" jsonb NOT NULL,
    words tsvector
);
CREATE TABLE public.cases_casetype (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    "position" integer NOT NULL,
    content jsonb NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.cases_casetype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casetype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_casewatcher (
    id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.cases_casewatcher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casewatcher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_contactreason (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    name_en character varying(80) NOT NULL,
    parent_code character varying(60) NOT NULL,
    family character varying(60) NOT NULL,
    leaf boolean NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.cases_contactreason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_contactreason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_dispute (
    id bigint NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    verdict_path public.ltree,
    verdict_text text NOT NULL,
    judged_at timestamp with time zone,
    judged_by_id bigint,
    raised_by_id bigint,
    task_id bigint NOT NULL
);
ALTER TABLE public.cases_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_dispute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_eightd (
    id bigint NOT NULL,
    content jsonb NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    signed_by_id bigint
);
ALTER TABLE public.cases_eightd ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_eightd_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_savedview (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    query character varying(500) NOT NULL,
    shared_path public.ltree,
    at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.cases_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_tasktext (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    task_id bigint NOT NULL,
    writer_id bigint
);
ALTER TABLE public.cases_tasktext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_tasktext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_brand (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    hotline character varying(32) NOT NULL,
    accent character varying(7) NOT NULL
);
ALTER TABLE public.catalogue_brand ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_brand_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_faultcode (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    cause character varying(300) NOT NULL,
    advice character varying(300) NOT NULL,
    component character varying(40) NOT NULL,
    safety boolean NOT NULL,
    urgent boolean NOT NULL,
    line_id bigint NOT NULL
);
ALTER TABLE public.catalogue_faultcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_faultcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_jobtype (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(80) NOT NULL
);
ALTER TABLE public.catalogue_jobtype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_jobtype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_jobtypeversion (
    id bigint NOT NULL,
    version smallint NOT NULL,
    valid_from date NOT NULL,
    duration_minutes smallint NOT NULL,
    required_qualifications character varying(40)[] NOT NULL,
    checklist jsonb NOT NULL,
    evidence jsonb NOT NULL,
    dispatch_minutes smallint NOT NULL,
    accept_minutes smallint NOT NULL,
    contact_hours smallint NOT NULL,
    sla_hours smallint NOT NULL,
    urgent_hours smallint,
    binds_serial boolean NOT NULL,
    starts_warranty boolean NOT NULL,
    follow_types character varying(20)[] NOT NULL,
    job_type_id bigint NOT NULL,
    CONSTRAINT catalogue_jobtypeversion_accept_minutes_check CHECK ((accept_minutes >= 0)),
    CONSTRAINT catalogue_jobtypeversion_contact_hours_check CHECK ((contact_hours >= 0)),
    CONSTRAINT catalogue_jobtypeversion_dispatch_minutes_check CHECK ((dispatch_minutes >= 0)),
    CONSTRAINT catalogue_jobtypeversion_duration_minutes_check CHECK ((duration_minutes >= 0)),
    CONSTRAINT catalogue_jobtypeversion_sla_hours_check CHECK ((sla_hours >= 0)),
    CONSTRAINT catalogue_jobtypeversion_urgent_hours_check CHECK ((urgent_hours >= 0)),
    CONSTRAINT catalogue_jobtypeversion_version_check CHECK ((version >= 0))
);
ALTER TABLE public.catalogue_jobtypeversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_jobtypeversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_part (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    line_codes character varying(40)[] NOT NULL,
    component character varying(40) NOT NULL,
    has_serial boolean NOT NULL,
    retired boolean NOT NULL
);
ALTER TABLE public.catalogue_part ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_price (
    id bigint NOT NULL,
    item_code character varying(40) NOT NULL,
    model_class character varying(40) NOT NULL,
    region_code character varying(6) NOT NULL,
    amount numeric(10,2) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    price_list_id bigint NOT NULL
);
ALTER TABLE public.catalogue_price ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_price_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_pricelist (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL
);
ALTER TABLE public.catalogue_pricelist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_pricelist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_productline (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    fuel character varying(20) NOT NULL,
    maintenance_months smallint NOT NULL,
    anode_months smallint,
    brand_id bigint NOT NULL,
    CONSTRAINT catalogue_productline_anode_months_check CHECK ((anode_months >= 0)),
    CONSTRAINT catalogue_productline_maintenance_months_check CHECK ((maintenance_months >= 0))
);
ALTER TABLE public.catalogue_productline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_productline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_productmodel (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    capacity numeric(8,2) NOT NULL,
    capacity_unit character varying(10) NOT NULL,
    power_watts integer,
    gas_type character varying(20) NOT NULL,
    model_class character varying(40) NOT NULL,
    serial_prefix character varying(20) NOT NULL,
    hardness_limit smallint,
    end_of_life_years smallint,
    image character varying(200) NOT NULL,
    launched_date date,
    retired_date date,
    line_id bigint NOT NULL,
    CONSTRAINT catalogue_productmodel_end_of_life_years_check CHECK ((end_of_life_years >= 0)),
    CONSTRAINT catalogue_productmodel_hardness_limit_check CHECK ((hardness_limit >= 0)),
    CONSTRAINT catalogue_productmodel_power_watts_check CHECK ((power_watts >= 0))
);
ALTER TABLE public.catalogue_productmodel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_productmodel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_rightsrule (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    version smallint NOT NULL,
    valid_from date NOT NULL,
    fuels character varying(20)[] NOT NULL,
    provinces character varying(2)[] NOT NULL,
    terms jsonb NOT NULL,
    source character varying(200) NOT NULL,
    CONSTRAINT catalogue_rightsrule_version_check CHECK ((version >= 0))
);
ALTER TABLE public.catalogue_rightsrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_rightsrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_warrantyrule (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    version smallint NOT NULL,
    valid_from date NOT NULL,
    components jsonb NOT NULL,
    consumables character varying(40)[] NOT NULL,
    start character varying(20) NOT NULL,
    part_repair_months smallint NOT NULL,
    labour_repair_days smallint NOT NULL,
    line_id bigint NOT NULL,
    CONSTRAINT catalogue_warrantyrule_labour_repair_days_check CHECK ((labour_repair_days >= 0)),
    CONSTRAINT catalogue_warrantyrule_part_repair_months_check CHECK ((part_repair_months >= 0)),
    CONSTRAINT catalogue_warrantyrule_version_check CHECK ((version >= 0))
);
ALTER TABLE public.catalogue_warrantyrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_warrantyrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_chargename (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    job_types jsonb NOT NULL
);
ALTER TABLE public.charges_chargename ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_chargename_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_handin (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    amount numeric(10,2) NOT NULL,
    state character varying(8) NOT NULL,
    handed_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    received_by_id bigint,
    technician_id bigint NOT NULL
);
ALTER TABLE public.charges_handin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_handin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_leave (
    id bigint NOT NULL,
    reason character varying(200) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by_id bigint,
    job_id bigint NOT NULL
);
ALTER TABLE public.charges_leave ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_leave_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_payment (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    by character varying(8) NOT NULL,
    state character varying(8) NOT NULL,
    amount numeric(10,2) NOT NULL,
    refunded numeric(10,2) NOT NULL,
    order_no character varying(40) NOT NULL,
    code character varying(300) NOT NULL,
    reference character varying(64) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    paid_at timestamp with time zone,
    asked_by_id bigint,
    hand_in_id bigint,
    job_id bigint NOT NULL,
    CONSTRAINT charges_amount_positive CHECK ((amount > (0)::numeric)),
    CONSTRAINT charges_refund_within CHECK (((refunded >= (0)::numeric) AND (refunded <= amount)))
);
ALTER TABLE public.charges_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_paymentnews (
    id bigint NOT NULL,
    channel character varying(12) NOT NULL,
    key character varying(64) NOT NULL,
    body text NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    handled_at timestamp with time zone,
    error character varying(300) NOT NULL
);
ALTER TABLE public.charges_paymentnews ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_paymentnews_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_quote (
    id bigint NOT NULL,
    revision smallint NOT NULL,
    state character varying(8) NOT NULL,
    price_list character varying(40) NOT NULL,
    priced_on date NOT NULL,
    total numeric(10,2) NOT NULL,
    sha256 character varying(64) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    signer_name character varying(80) NOT NULL,
    file_id uuid,
    job_id bigint NOT NULL,
    offered_by_id bigint,
    CONSTRAINT charges_quote_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.charges_quote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_quote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_quoteline (
    id bigint NOT NULL,
    item_code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    quantity smallint NOT NULL,
    unit_amount numeric(10,2) NOT NULL,
    quote_id bigint NOT NULL,
    CONSTRAINT charges_quoteline_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.charges_quoteline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_quoteline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.charges_refund (
    id bigint NOT NULL,
    amount numeric(10,2) NOT NULL,
    reason character varying(200) NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reference character varying(64) NOT NULL,
    asked_by_id bigint,
    decided_by_id bigint,
    payment_id bigint NOT NULL,
    CONSTRAINT charges_refund_positive CHECK ((amount > (0)::numeric))
);
ALTER TABLE public.charges_refund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.charges_refund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_consent (
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    given boolean NOT NULL,
    channel character varying(20) NOT NULL,
    text_version character varying(20) NOT NULL,
    evidence character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_customer (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(10) NOT NULL,
    stage character varying(20) NOT NULL,
    unit_path public.ltree NOT NULL,
    region_code character varying(9) NOT NULL,
    source character varying(40) NOT NULL,
    language character varying(20) NOT NULL,
    do_not_contact boolean NOT NULL,
    quality smallint NOT NULL,
    household_role character varying(40) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    merged_into_id bigint,
    household_id bigint,
    CONSTRAINT customers_customer_quality_check CHECK ((quality >= 0))
);
ALTER TABLE public.customers_customer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_customer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_customeraddress (
    id bigint NOT NULL,
    province character varying(40) NOT NULL,
    city character varying(40) NOT NULL,
    district character varying(40) NOT NULL,
    street character varying(60) NOT NULL,
    detail character varying(200) NOT NULL,
    region_code character varying(9) NOT NULL,
    longitude double precision,
    latitude double precision,
    label character varying(20) NOT NULL,
    is_main boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_customeraddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_customeraddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_customerfact (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    value jsonb,
    text character varying(200) NOT NULL,
    valid_until timestamp with time zone,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_customerfact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_customerfact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_customerphone (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    number character varying(20) NOT NULL,
    extension character varying(6) NOT NULL,
    label character varying(20) NOT NULL,
    is_main boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_customerphone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_customerphone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_household (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE public.customers_household ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_household_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_key (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    value text NOT NULL,
    reversed_value text,
    grams text[],
    subject_kind character varying(20) NOT NULL,
    subject_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    customer_id bigint NOT NULL
);
ALTER TABLE ONLY public.customers_key ALTER COLUMN grams SET STATISTICS 400;
ALTER TABLE public.customers_key ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_merge (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint,
    undone_at timestamp with time zone,
    undone_by bigint,
    loser_id bigint NOT NULL,
    winner_id bigint NOT NULL
);
ALTER TABLE public.customers_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_riskflag (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by bigint,
    lifted_at timestamp with time zone,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_riskflag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_riskflag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.customers_timelineline (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    unit_path public.ltree NOT NULL,
    kind character varying(60) NOT NULL,
    subject_kind character varying(20) NOT NULL,
    subject_id bigint NOT NULL,
    params jsonb NOT NULL,
    customer_id bigint NOT NULL
);
ALTER TABLE public.customers_timelineline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_timelineline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.demo_demopart (
    id bigint NOT NULL,
    name character varying(10) NOT NULL,
    next_day date NOT NULL,
    state jsonb NOT NULL
);
ALTER TABLE public.demo_demopart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.demo_demopart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.demo_demorun (
    id bigint NOT NULL,
    size character varying(10) NOT NULL,
    seed integer NOT NULL,
    until timestamp with time zone NOT NULL,
    next_day date,
    state jsonb NOT NULL,
    finished_at timestamp with time zone
);
ALTER TABLE public.demo_demorun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.demo_demorun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_boardsnapshot (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    made_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    data jsonb NOT NULL
);
ALTER TABLE public.dispatch_boardsnapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_boardsnapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_dayplan (
    id bigint NOT NULL,
    version integer NOT NULL,
    cause character varying(24) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id bigint,
    before_version integer,
    cost jsonb NOT NULL,
    insertion_minutes integer,
    fairness_gap integer NOT NULL,
    solve_ms integer NOT NULL,
    plan_day_id bigint NOT NULL,
    CONSTRAINT dispatch_dayplan_before_version_check CHECK ((before_version >= 0)),
    CONSTRAINT dispatch_dayplan_fairness_gap_check CHECK ((fairness_gap >= 0)),
    CONSTRAINT dispatch_dayplan_solve_ms_check CHECK ((solve_ms >= 0)),
    CONSTRAINT dispatch_dayplan_version_check CHECK ((version >= 0))
);
ALTER TABLE public.dispatch_dayplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_dayplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_planday (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    day date NOT NULL,
    version integer NOT NULL,
    published_version integer,
    provider_id bigint NOT NULL,
    CONSTRAINT dispatch_planday_published_version_check CHECK ((published_version >= 0)),
    CONSTRAINT dispatch_planday_version_check CHECK ((version >= 0))
);
ALTER TABLE public.dispatch_planday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_planday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_planleft (
    id bigint NOT NULL,
    code character varying(24) NOT NULL,
    detail character varying(60) NOT NULL,
    others jsonb NOT NULL,
    job_id bigint NOT NULL,
    plan_id bigint NOT NULL
);
ALTER TABLE public.dispatch_planleft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_planleft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_planstop (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    start_at timestamp with time zone NOT NULL,
    end_at timestamp with time zone NOT NULL,
    frozen boolean NOT NULL,
    why jsonb NOT NULL,
    job_id bigint,
    plan_id bigint NOT NULL,
    technician_id bigint NOT NULL
);
ALTER TABLE public.dispatch_planstop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_planstop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_policy (
    id bigint NOT NULL,
    shift_start smallint NOT NULL,
    shift_end smallint NOT NULL,
    overtime_minutes smallint NOT NULL,
    rest_from smallint NOT NULL,
    rest_until smallint NOT NULL,
    rest_minutes smallint NOT NULL,
    peak_kmh smallint NOT NULL,
    usual_kmh smallint NOT NULL,
    fairness_gap_minutes smallint NOT NULL,
    previous_bonus_minutes smallint NOT NULL,
    late_minutes smallint NOT NULL,
    hold_minutes smallint NOT NULL,
    unserved_minutes smallint NOT NULL,
    solve_seconds smallint NOT NULL,
    two_person_types character varying(40)[] NOT NULL,
    slot_hours smallint[] NOT NULL,
    CONSTRAINT dispatch_policy_fairness_gap_minutes_check CHECK ((fairness_gap_minutes >= 0)),
    CONSTRAINT dispatch_policy_hold_minutes_check CHECK ((hold_minutes >= 0)),
    CONSTRAINT dispatch_policy_late_minutes_check CHECK ((late_minutes >= 0)),
    CONSTRAINT dispatch_policy_overtime_minutes_check CHECK ((overtime_minutes >= 0)),
    CONSTRAINT dispatch_policy_peak_kmh_check CHECK ((peak_kmh >= 0)),
    CONSTRAINT dispatch_policy_previous_bonus_minutes_check CHECK ((previous_bonus_minutes >= 0)),
    CONSTRAINT dispatch_policy_rest_from_check CHECK ((rest_from >= 0)),
    CONSTRAINT dispatch_policy_rest_minutes_check CHECK ((rest_minutes >= 0)),
    CONSTRAINT dispatch_policy_rest_until_check CHECK ((rest_until >= 0)),
    CONSTRAINT dispatch_policy_shift_end_check CHECK ((shift_end >= 0)),
    CONSTRAINT dispatch_policy_shift_start_check CHECK ((shift_start >= 0)),
    CONSTRAINT dispatch_policy_solve_seconds_check CHECK ((solve_seconds >= 0)),
    CONSTRAINT dispatch_policy_unserved_minutes_check CHECK ((unserved_minutes >= 0)),
    CONSTRAINT dispatch_policy_usual_kmh_check CHECK ((usual_kmh >= 0))
);
ALTER TABLE public.dispatch_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_technicianday (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    day date NOT NULL,
    off boolean NOT NULL,
    start_minute smallint,
    end_minute smallint,
    person_id bigint NOT NULL,
    CONSTRAINT dispatch_technicianday_end_minute_check CHECK ((end_minute >= 0)),
    CONSTRAINT dispatch_technicianday_start_minute_check CHECK ((start_minute >= 0))
);
ALTER TABLE public.dispatch_technicianday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_technicianday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dispatch_windowhold (
    id bigint NOT NULL,
    start_at timestamp with time zone NOT NULL,
    end_at timestamp with time zone NOT NULL,
    held_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    released_at timestamp with time zone,
    job_id bigint NOT NULL,
    provider_id bigint NOT NULL
);
ALTER TABLE public.dispatch_windowhold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dispatch_windowhold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.documents_document (
    id bigint NOT NULL,
    number character varying(30) NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(120) NOT NULL,
    owner_post character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL
);
ALTER TABLE public.documents_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_edition (
    id bigint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    body text NOT NULL,
    change_note text NOT NULL,
    audience character varying(40)[] NOT NULL,
    revision integer NOT NULL,
    written_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    remark text NOT NULL,
    effective_date date,
    retired_at timestamp with time zone,
    decided_by_id bigint,
    document_id bigint NOT NULL,
    submitted_by_id bigint,
    written_by_id bigint
);
ALTER TABLE public.documents_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_reading (
    id bigint NOT NULL,
    read_at timestamp with time zone NOT NULL,
    edition_id bigint NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.documents_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_downtime (
    id bigint NOT NULL,
    job_id bigint,
    reported_date date NOT NULL,
    returned_date date,
    fault_code character varying(40) NOT NULL,
    component character varying(40) NOT NULL,
    is_normal_after boolean NOT NULL,
    is_delayed_by_repairer boolean NOT NULL,
    waits_for_parts boolean NOT NULL,
    is_paid boolean NOT NULL,
    equipment_id bigint NOT NULL
);
ALTER TABLE public.equipment_downtime ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_downtime_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_equipment (
    id bigint NOT NULL,
    serial character varying(40),
    unit_path public.ltree NOT NULL,
    region_code character varying(6) NOT NULL,
    status character varying(20) NOT NULL,
    sale_id bigint,
    registered_at timestamp with time zone NOT NULL,
    sold_date date,
    received_date date,
    installed_at timestamp with time zone,
    install_job_id bigint,
    place character varying(40) NOT NULL,
    persons smallint NOT NULL,
    hardness smallint,
    maintenance_due date,
    maintenance_basis character varying(20) NOT NULL,
    last_service_date date,
    exchange_mode character varying(20) NOT NULL,
    predecessor_start_date date,
    ended_date date,
    end_reason character varying(40) NOT NULL,
    address_id bigint,
    customer_id bigint NOT NULL,
    model_id bigint NOT NULL,
    predecessor_id bigint,
    CONSTRAINT equipment_equipment_hardness_check CHECK ((hardness >= 0)),
    CONSTRAINT equipment_equipment_persons_check CHECK ((persons >= 0))
);
ALTER TABLE public.equipment_equipment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_equipment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_rightsjudgement (
    id bigint NOT NULL,
    about_kind character varying(30) NOT NULL,
    about_id bigint,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    component character varying(40) NOT NULL,
    province character varying(6) NOT NULL,
    rights character varying(20)[] NOT NULL,
    loaner_is_due boolean NOT NULL,
    burden_of_proof_until date,
    reasons jsonb NOT NULL,
    rule_versions character varying(60)[] NOT NULL,
    equipment_id bigint NOT NULL
);
ALTER TABLE public.equipment_rightsjudgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_rightsjudgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_service (
    id bigint NOT NULL,
    job_id bigint,
    kind character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    fault_code character varying(40) NOT NULL,
    component character varying(40) NOT NULL,
    parts character varying(40)[] NOT NULL,
    anode_remaining smallint,
    hardness smallint,
    is_normal_after boolean NOT NULL,
    is_paid boolean NOT NULL,
    equipment_id bigint NOT NULL,
    CONSTRAINT equipment_service_anode_remaining_check CHECK ((anode_remaining >= 0)),
    CONSTRAINT equipment_service_hardness_check CHECK ((hardness >= 0))
);
ALTER TABLE public.equipment_service ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_verdict (
    id bigint NOT NULL,
    job_id bigint,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    component character varying(40) NOT NULL,
    state character varying(20) NOT NULL,
    until date,
    excluded_days integer NOT NULL,
    reasons jsonb NOT NULL,
    rule_versions character varying(60)[] NOT NULL,
    equipment_id bigint NOT NULL,
    CONSTRAINT equipment_verdict_excluded_days_check CHECK ((excluded_days >= 0))
);
ALTER TABLE public.equipment_verdict ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_verdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_waterdefault (
    id bigint NOT NULL,
    region_code character varying(6) NOT NULL,
    hardness smallint NOT NULL,
    source character varying(200) NOT NULL,
    CONSTRAINT equipment_waterdefault_hardness_check CHECK ((hardness >= 0))
);
ALTER TABLE public.equipment_waterdefault ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_waterdefault_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.equipment_waterreading (
    id bigint NOT NULL,
    job_id bigint,
    region_code character varying(6) NOT NULL,
    read_date date NOT NULL,
    hardness smallint NOT NULL,
    tds smallint,
    ph numeric(3,1),
    pressure numeric(4,2),
    equipment_id bigint NOT NULL,
    CONSTRAINT equipment_waterreading_hardness_check CHECK ((hardness >= 0)),
    CONSTRAINT equipment_waterreading_tds_check CHECK ((tds >= 0))
);
ALTER TABLE public.equipment_waterreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.equipment_waterreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_job (
    id bigint NOT NULL,
    type_code character varying(40) NOT NULL,
    state character varying(16) NOT NULL,
    state_since timestamp with time zone NOT NULL,
    address_id bigint,
    model_id bigint,
    line_code character varying(40) NOT NULL,
    region_code character varying(6) NOT NULL,
    unit_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    sale_id bigint,
    fault_code character varying(40) NOT NULL,
    wanted_date date,
    window_start timestamp with time zone,
    window_end timestamp with time zone,
    opened_at timestamp with time zone NOT NULL,
    dispatched_at timestamp with time zone,
    accepted_at timestamp with time zone,
    assigned_at timestamp with time zone,
    booked_at timestamp with time zone,
    departed_at timestamp with time zone,
    checked_in_at timestamp with time zone,
    completed_at timestamp with time zone,
    signed_at timestamp with time zone,
    ended_at timestamp with time zone,
    due_at timestamp with time zone,
    visit_due_at timestamp with time zone,
    reject_count smallint NOT NULL,
    our_rebookings smallint NOT NULL,
    visit_code character varying(6) NOT NULL,
    sign_code character varying(6) NOT NULL,
    wrong_codes smallint NOT NULL,
    on_time boolean,
    late_minutes integer NOT NULL,
    distance_km numeric(6,1) NOT NULL,
    is_complete boolean NOT NULL,
    completeness smallint NOT NULL,
    missing character varying(60)[] NOT NULL,
    priority smallint NOT NULL,
    key character varying(120),
    after_job_id bigint,
    customer_id bigint NOT NULL,
    equipment_id bigint,
    provider_id bigint,
    repeat_of_id bigint,
    technician_id bigint,
    confirmed_at timestamp with time zone,
    cover_excluded boolean NOT NULL,
    CONSTRAINT field_service_job_completeness_check CHECK ((completeness >= 0)),
    CONSTRAINT field_service_job_late_minutes_check CHECK ((late_minutes >= 0)),
    CONSTRAINT field_service_job_our_rebookings_check CHECK ((our_rebookings >= 0)),
    CONSTRAINT field_service_job_reject_count_check CHECK ((reject_count >= 0)),
    CONSTRAINT field_service_job_wrong_codes_check CHECK ((wrong_codes >= 0))
);
ALTER TABLE public.field_service_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobanswer (
    id bigint NOT NULL,
    item character varying(60) NOT NULL,
    value character varying(200) NOT NULL,
    within_limits boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    job_id bigint NOT NULL
);
ALTER TABLE public.field_service_jobanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobdoubt (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    item character varying(60) NOT NULL,
    points smallint NOT NULL,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    job_id bigint NOT NULL,
    CONSTRAINT field_service_jobdoubt_points_check CHECK ((points >= 0))
);
ALTER TABLE public.field_service_jobdoubt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobdoubt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobevidence (
    id bigint NOT NULL,
    item character varying(60) NOT NULL,
    file_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    job_id bigint NOT NULL,
    bands integer[] NOT NULL,
    taken_at timestamp with time zone
);
ALTER TABLE public.field_service_jobevidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobevidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobpart (
    id bigint NOT NULL,
    part_code character varying(60) NOT NULL,
    quantity smallint NOT NULL,
    serial character varying(60) NOT NULL,
    old_serial character varying(60) NOT NULL,
    charged boolean NOT NULL,
    job_id bigint NOT NULL,
    old_returned boolean NOT NULL,
    CONSTRAINT field_service_jobpart_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.field_service_jobpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobplace (
    id bigint NOT NULL,
    longitude numeric(9,6),
    latitude numeric(9,6),
    metres integer,
    by_code boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    job_id bigint NOT NULL,
    accuracy integer,
    CONSTRAINT field_service_jobplace_accuracy_check CHECK ((accuracy >= 0)),
    CONSTRAINT field_service_jobplace_metres_check CHECK ((metres >= 0))
);
ALTER TABLE public.field_service_jobplace ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobplace_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobsignature (
    id bigint NOT NULL,
    revision smallint NOT NULL,
    kind character varying(8) NOT NULL,
    signer_name character varying(80) NOT NULL,
    file_id uuid,
    snapshot jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    job_id bigint NOT NULL,
    shown_sha256 character varying(64) NOT NULL,
    CONSTRAINT field_service_jobsignature_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.field_service_jobsignature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobsignature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobstamp (
    id bigint NOT NULL,
    move character varying(16) NOT NULL,
    before character varying(16) NOT NULL,
    after character varying(16) NOT NULL,
    at timestamp with time zone NOT NULL,
    device_at timestamp with time zone,
    actor_id bigint,
    facts jsonb NOT NULL,
    job_id bigint NOT NULL
);
ALTER TABLE public.field_service_jobstamp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobstamp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.field_service_jobtext (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    job_id bigint NOT NULL
);
ALTER TABLE public.field_service_jobtext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.field_service_jobtext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.first_contact_notedcontact (
    id bigint NOT NULL,
    contact_kind character varying(20) NOT NULL,
    contact_id bigint NOT NULL,
    channel character varying(12) NOT NULL,
    reason_code character varying(60) NOT NULL,
    family character varying(60) NOT NULL,
    passed_on boolean NOT NULL,
    unit_path public.ltree NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint,
    customer_id bigint,
    person_id bigint
);
ALTER TABLE public.first_contact_notedcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.first_contact_notedcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    written_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    action text NOT NULL,
    actor_kind text NOT NULL,
    actor_id bigint,
    on_behalf_of bigint,
    request_id text NOT NULL,
    subject_kind text NOT NULL,
    subject_id bigint,
    customer_id bigint,
    unit_path public.ltree,
    facts jsonb NOT NULL
)
PARTITION BY RANGE (at);
CREATE TABLE public.foundation_audit_default (
    id bigint CONSTRAINT foundation_audit_id_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT foundation_audit_at_not_null NOT NULL,
    written_at timestamp with time zone DEFAULT clock_timestamp() CONSTRAINT foundation_audit_written_at_not_null NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() CONSTRAINT foundation_audit_xid_not_null NOT NULL,
    action text CONSTRAINT foundation_audit_action_not_null NOT NULL,
    actor_kind text CONSTRAINT foundation_audit_actor_kind_not_null NOT NULL,
    actor_id bigint,
    on_behalf_of bigint,
    request_id text CONSTRAINT foundation_audit_request_id_not_null NOT NULL,
    subject_kind text CONSTRAINT foundation_audit_subject_kind_not_null NOT NULL,
    subject_id bigint,
    customer_id bigint,
    unit_path public.ltree,
    facts jsonb CONSTRAINT foundation_audit_facts_not_null NOT NULL
);
ALTER TABLE public.foundation_audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.foundation_audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_auditseal (
    id bigint NOT NULL,
    last_xid bigint NOT NULL,
    last_id bigint NOT NULL,
    lines integer NOT NULL,
    digest character varying(64) NOT NULL,
    sealed_at timestamp with time zone NOT NULL
);
ALTER TABLE public.foundation_auditseal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_auditseal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE UNLOGGED TABLE public.foundation_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.foundation_cursor (
    name character varying(120) NOT NULL,
    xid bigint NOT NULL,
    event_id bigint NOT NULL,
    moved_at timestamp with time zone NOT NULL
);
CREATE TABLE public.foundation_deadletter (
    id bigint NOT NULL,
    subscriber character varying(120) NOT NULL,
    event_id bigint NOT NULL,
    event_kind character varying(120) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    error character varying(500) NOT NULL,
    waits boolean NOT NULL,
    attempts integer NOT NULL,
    parked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT foundation_deadletter_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.foundation_deadletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_deadletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_event (
    id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    version smallint NOT NULL,
    subject_kind text NOT NULL,
    subject_id bigint NOT NULL,
    customer_id bigint,
    unit_path public.ltree,
    actor_id bigint,
    on_behalf_of bigint,
    request_id text NOT NULL,
    caused_by bigint,
    depth smallint NOT NULL,
    facts jsonb NOT NULL
)
PARTITION BY RANGE (at);
CREATE TABLE public.foundation_event_default (
    id bigint CONSTRAINT foundation_event_id_not_null NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() CONSTRAINT foundation_event_xid_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT foundation_event_at_not_null NOT NULL,
    kind text CONSTRAINT foundation_event_kind_not_null NOT NULL,
    version smallint CONSTRAINT foundation_event_version_not_null NOT NULL,
    subject_kind text CONSTRAINT foundation_event_subject_kind_not_null NOT NULL,
    subject_id bigint CONSTRAINT foundation_event_subject_id_not_null NOT NULL,
    customer_id bigint,
    unit_path public.ltree,
    actor_id bigint,
    on_behalf_of bigint,
    request_id text CONSTRAINT foundation_event_request_id_not_null NOT NULL,
    caused_by bigint,
    depth smallint CONSTRAINT foundation_event_depth_not_null NOT NULL,
    facts jsonb CONSTRAINT foundation_event_facts_not_null NOT NULL
);
ALTER TABLE public.foundation_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.foundation_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_givenanswer (
    id bigint NOT NULL,
    who character varying(60) NOT NULL,
    key character varying(120) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    answer jsonb,
    given_at timestamp with time zone NOT NULL
);
ALTER TABLE public.foundation_givenanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_givenanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_look (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    before timestamp with time zone
);
ALTER TABLE public.foundation_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_mark (
    id bigint NOT NULL,
    subscriber character varying(120) NOT NULL,
    event_id bigint NOT NULL
);
ALTER TABLE public.foundation_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.foundation_storedfile (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    purpose character varying(60) NOT NULL,
    content_type character varying(80) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    stored_as character varying(200) NOT NULL,
    thumbnail_as character varying(200) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id bigint,
    customer_id bigint,
    unit_path public.ltree,
    stored_by bigint,
    stored_at timestamp with time zone NOT NULL
);
CREATE TABLE public.grading_customergrade (
    customer_id bigint NOT NULL,
    tier character varying(1) NOT NULL,
    score double precision,
    below_runs smallint NOT NULL,
    quarter character varying(7) NOT NULL,
    since timestamp with time zone NOT NULL,
    opted_out_at timestamp with time zone,
    line_id bigint,
    CONSTRAINT grading_customergrade_below_runs_check CHECK ((below_runs >= 0))
);
CREATE TABLE public.grading_equalitycheck (
    id bigint NOT NULL,
    measure character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    since timestamp with time zone NOT NULL,
    groups jsonb NOT NULL,
    h double precision,
    p_value double precision,
    gap double precision,
    alert boolean NOT NULL
);
ALTER TABLE public.grading_equalitycheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_equalitycheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_equalitysample (
    id bigint NOT NULL,
    measure character varying(30) NOT NULL,
    tier character varying(1) NOT NULL,
    value double precision NOT NULL,
    at timestamp with time zone NOT NULL,
    key character varying(120) NOT NULL
);
ALTER TABLE public.grading_equalitysample ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_equalitysample_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_gradeline (
    id bigint NOT NULL,
    contribution double precision NOT NULL,
    influence double precision NOT NULL,
    growth double precision NOT NULL,
    contribution_percentile double precision NOT NULL,
    influence_percentile double precision NOT NULL,
    growth_percentile double precision NOT NULL,
    score double precision NOT NULL,
    computed_tier character varying(1) NOT NULL,
    tier character varying(1) NOT NULL,
    why character varying(20) NOT NULL,
    customer_id bigint NOT NULL,
    run_id bigint NOT NULL
);
ALTER TABLE public.grading_gradeline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_gradeline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_gradeoverride (
    id bigint NOT NULL,
    tier character varying(1) NOT NULL,
    reason character varying(500) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    approved_at timestamp with time zone,
    refused_at timestamp with time zone,
    expires_on date,
    ended_at timestamp with time zone,
    approved_by_id bigint,
    customer_id bigint NOT NULL,
    proposed_by_id bigint
);
ALTER TABLE public.grading_gradeoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_gradeoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_gradingrulesversion (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    version character varying(40) NOT NULL,
    content jsonb NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint
);
ALTER TABLE public.grading_gradingrulesversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_gradingrulesversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_gradingrun (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    segment character varying(20) NOT NULL,
    quarter character varying(7) NOT NULL,
    rules_version character varying(40) NOT NULL,
    graded integer NOT NULL,
    changed integer NOT NULL,
    CONSTRAINT grading_gradingrun_changed_check CHECK ((changed >= 0)),
    CONSTRAINT grading_gradingrun_graded_check CHECK ((graded >= 0))
);
ALTER TABLE public.grading_gradingrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_gradingrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_restriction (
    id bigint NOT NULL,
    state character varying(20) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    active_from date,
    until date,
    appealed_at timestamp with time zone,
    customer_id bigint NOT NULL
);
ALTER TABLE public.grading_restriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_restrictionfact (
    id bigint NOT NULL,
    day date NOT NULL,
    text text NOT NULL,
    file_id character varying(64) NOT NULL,
    restriction_id bigint NOT NULL
);
ALTER TABLE public.grading_restrictionfact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_restrictionfact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grading_restrictionstep (
    id bigint NOT NULL,
    state character varying(20) NOT NULL,
    kind character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    person_id bigint,
    restriction_id bigint NOT NULL
);
ALTER TABLE public.grading_restrictionstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_restrictionstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.handsets_phone (
    id bigint NOT NULL,
    device character varying(40) NOT NULL,
    person_id bigint NOT NULL,
    received integer NOT NULL,
    judged integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    CONSTRAINT handsets_phone_judged_check CHECK ((judged >= 0)),
    CONSTRAINT handsets_phone_received_check CHECK ((received >= 0))
);
ALTER TABLE public.handsets_phone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.handsets_phone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.handsets_phonedeed (
    id bigint NOT NULL,
    seq integer NOT NULL,
    key character varying(60) NOT NULL,
    kind character varying(20) NOT NULL,
    job_id bigint NOT NULL,
    body jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    raw_as character varying(120) NOT NULL,
    device_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    clock_ahead integer NOT NULL,
    state character varying(10) NOT NULL,
    code character varying(60) NOT NULL,
    sentence character varying(400) NOT NULL,
    judged_at timestamp with time zone,
    place integer,
    approved_by bigint,
    phone_id bigint NOT NULL,
    CONSTRAINT handsets_phonedeed_place_check CHECK ((place >= 0)),
    CONSTRAINT handsets_phonedeed_seq_check CHECK ((seq >= 0))
);
ALTER TABLE public.handsets_phonedeed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.handsets_phonedeed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_columnmapping (
    id bigint NOT NULL,
    importer character varying(60) NOT NULL,
    mapping jsonb NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.integrations_columnmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_columnmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_importedkey (
    id bigint NOT NULL,
    importer character varying(60) NOT NULL,
    digest character varying(64) NOT NULL,
    result character varying(80) NOT NULL,
    run_id bigint NOT NULL
);
ALTER TABLE public.integrations_importedkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_importedkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_importrow (
    id bigint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    problems jsonb NOT NULL,
    result character varying(80) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT integrations_importrow_number_check CHECK ((number >= 0))
);
ALTER TABLE public.integrations_importrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_importrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.integrations_importrun (
    id bigint NOT NULL,
    importer character varying(60) NOT NULL,
    file_id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    header jsonb NOT NULL,
    mapping jsonb NOT NULL,
    sentence character varying(300) NOT NULL,
    sentence_params jsonb NOT NULL,
    total integer NOT NULL,
    "position" integer NOT NULL,
    good integer NOT NULL,
    applied integer NOT NULL,
    known integer NOT NULL,
    problems integer NOT NULL,
    unit_path public.ltree NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    moved_at timestamp with time zone,
    finished_at timestamp with time zone,
    person_id bigint NOT NULL,
    CONSTRAINT integrations_importrun_applied_check CHECK ((applied >= 0)),
    CONSTRAINT integrations_importrun_good_check CHECK ((good >= 0)),
    CONSTRAINT integrations_importrun_known_check CHECK ((known >= 0)),
    CONSTRAINT integrations_importrun_position_check CHECK (("position" >= 0)),
    CONSTRAINT integrations_importrun_problems_check CHECK ((problems >= 0)),
    CONSTRAINT integrations_importrun_total_check CHECK ((total >= 0))
);
ALTER TABLE public.integrations_importrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.integrations_importrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_bellline (
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    person_id bigint NOT NULL,
    template character varying(60) NOT NULL,
    params jsonb NOT NULL,
    about_kind character varying(60) NOT NULL,
    about_id bigint NOT NULL,
    url character varying(200) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone
);
ALTER TABLE public.notices_bellline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_bellline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_notice (
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    notice_class character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    address character varying(200) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    customer_id bigint,
    about_kind character varying(60) NOT NULL,
    about_id bigint NOT NULL,
    unit_path public.ltree,
    state character varying(20) NOT NULL,
    reason character varying(200) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    tries smallint NOT NULL,
    reference character varying(120) NOT NULL,
    template_id bigint NOT NULL,
    CONSTRAINT notices_notice_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.notices_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_noticetemplate (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    notice_class character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    subject character varying(120) NOT NULL,
    text text NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
ALTER TABLE public.notices_noticetemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_noticetemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_suppression (
    id bigint NOT NULL,
    address character varying(200) NOT NULL,
    notice_class character varying(20) NOT NULL,
    since timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone
);
ALTER TABLE public.notices_suppression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_suppression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_businesscalendar (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    zone character varying(40) NOT NULL,
    always_open boolean NOT NULL,
    parent_id bigint,
    version integer NOT NULL,
    CONSTRAINT organisation_businesscalendar_version_check CHECK ((version >= 0))
);
ALTER TABLE public.organisation_businesscalendar ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_businesscalendar_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_calendaredition (
    id bigint NOT NULL,
    year smallint NOT NULL,
    version smallint NOT NULL,
    days jsonb NOT NULL,
    provisional boolean NOT NULL,
    source character varying(200) NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    calendar_id bigint NOT NULL,
    CONSTRAINT organisation_calendaredition_version_check CHECK ((version >= 0)),
    CONSTRAINT organisation_calendaredition_year_check CHECK ((year >= 0))
);
ALTER TABLE public.organisation_calendaredition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_calendaredition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_calendarslot (
    id bigint NOT NULL,
    weekday smallint NOT NULL,
    from_minute smallint NOT NULL,
    until_minute smallint NOT NULL,
    calendar_id bigint NOT NULL,
    CONSTRAINT organisation_calendarslot_from_minute_check CHECK ((from_minute >= 0)),
    CONSTRAINT organisation_calendarslot_until_minute_check CHECK ((until_minute >= 0)),
    CONSTRAINT organisation_calendarslot_weekday_check CHECK ((weekday >= 0))
);
ALTER TABLE public.organisation_calendarslot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_calendarslot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_deputy (
    id bigint NOT NULL,
    from_date date NOT NULL,
    until_date date NOT NULL,
    deputy_id bigint NOT NULL,
    principal_id bigint NOT NULL
);
ALTER TABLE public.organisation_deputy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_deputy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_hold (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    source character varying(120) NOT NULL,
    reason character varying(200) NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    person_id bigint NOT NULL
);
ALTER TABLE public.organisation_hold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_orgunit (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    path public.ltree NOT NULL,
    regions character varying(6)[] NOT NULL,
    active boolean NOT NULL,
    parent_id bigint
);
ALTER TABLE public.organisation_orgunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_orgunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_person (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    employee_no character varying(40) NOT NULL,
    unit_path public.ltree NOT NULL,
    phone character varying(32) NOT NULL,
    email character varying(200) NOT NULL,
    languages jsonb NOT NULL,
    active boolean NOT NULL,
    joined_date date,
    left_date date,
    unit_id bigint NOT NULL,
    user_id bigint,
    post_id bigint
);
ALTER TABLE public.organisation_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_personrole (
    id bigint NOT NULL,
    valid_from date,
    valid_until date,
    person_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    role_id bigint NOT NULL
);
ALTER TABLE public.organisation_personrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_personrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_personskill (
    id bigint NOT NULL,
    level smallint NOT NULL,
    person_id bigint NOT NULL,
    skill_id bigint NOT NULL,
    CONSTRAINT organisation_personskill_level_check CHECK ((level >= 0))
);
ALTER TABLE public.organisation_personskill ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_personskill_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_post (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL
);
ALTER TABLE public.organisation_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_qualification (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    suspended_reason character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    person_id bigint NOT NULL,
    kind_id bigint NOT NULL,
    told_days smallint,
    CONSTRAINT organisation_qualification_told_days_check CHECK ((told_days >= 0))
);
ALTER TABLE public.organisation_qualification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_qualification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_qualificationkind (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    statutory boolean NOT NULL,
    grace_days smallint NOT NULL,
    CONSTRAINT organisation_qualificationkind_grace_days_check CHECK ((grace_days >= 0))
);
ALTER TABLE public.organisation_qualificationkind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_qualificationkind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_role (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL
);
ALTER TABLE public.organisation_role ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_role_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_rolegrant (
    id bigint NOT NULL,
    permission character varying(80) NOT NULL,
    reach character varying(10) NOT NULL,
    role_id bigint NOT NULL
);
ALTER TABLE public.organisation_rolegrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_rolegrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_skill (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL
);
ALTER TABLE public.organisation_skill ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_skill_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outbound_calllist (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    purpose character varying(12) NOT NULL,
    source character varying(40) NOT NULL,
    unit_path public.ltree NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    closed_at timestamp with time zone
);
ALTER TABLE public.outbound_calllist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbound_calllist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outbound_listentry (
    id bigint NOT NULL,
    about_kind character varying(40) NOT NULL,
    about_id bigint NOT NULL,
    params jsonb NOT NULL,
    state character varying(10) NOT NULL,
    outcome character varying(20) NOT NULL,
    attempts smallint NOT NULL,
    taken_by bigint,
    taken_at timestamp with time zone,
    last_person_id bigint,
    last_call_id bigint,
    not_before timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    call_list_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT outbound_listentry_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.outbound_listentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbound_listentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_processinstance (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    about_kind character varying(40) NOT NULL,
    about_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    parent_key character varying(60) NOT NULL,
    depth integer NOT NULL,
    first_facts jsonb NOT NULL,
    state jsonb NOT NULL,
    at character varying(40) NOT NULL,
    phase character varying(12) NOT NULL,
    outcome character varying(60) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    customer_id bigint,
    parent_id bigint,
    version_id bigint NOT NULL
);
ALTER TABLE public.processes_processinstance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_processinstance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_processstep (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    "values" jsonb NOT NULL,
    person_id bigint,
    process_id bigint NOT NULL
);
ALTER TABLE public.processes_processstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_processstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_processtask (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    node character varying(40) NOT NULL,
    post character varying(40) NOT NULL,
    unit_path public.ltree NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    sort_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    outcome character varying(40) NOT NULL,
    checks jsonb NOT NULL,
    off_process boolean NOT NULL,
    finished_by_id bigint,
    owner_id bigint,
    process_id bigint NOT NULL
);
ALTER TABLE public.processes_processtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_processtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_processtasktext (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    task_id bigint NOT NULL,
    writer_id bigint
);
ALTER TABLE public.processes_processtasktext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_processtasktext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_processtimer (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    process_id bigint NOT NULL
);
ALTER TABLE public.processes_processtimer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_processtimer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.processes_versionrun (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    nodes jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    total integer NOT NULL,
    done integer NOT NULL,
    lines jsonb NOT NULL,
    asked_by_id bigint,
    version_id bigint NOT NULL
);
ALTER TABLE public.processes_versionrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.processes_versionrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_contract (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    regions character varying(6)[] NOT NULL,
    line_codes character varying(40)[] NOT NULL,
    job_types character varying(40)[] NOT NULL,
    daily_capacity integer NOT NULL,
    backup boolean NOT NULL,
    price_list character varying(40) NOT NULL,
    deposit numeric(12,2) NOT NULL,
    ended_date date,
    end_reason character varying(200) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT providers_contract_daily_capacity_check CHECK ((daily_capacity >= 0)),
    CONSTRAINT providers_contract_days CHECK ((valid_until >= valid_from))
);
ALTER TABLE public.providers_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_contract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_document (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    number character varying(80) NOT NULL,
    valid_until date,
    file_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone,
    told_days integer,
    provider_id bigint NOT NULL
);
ALTER TABLE public.providers_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_policy (
    id bigint NOT NULL,
    technicians smallint NOT NULL,
    trial_jobs smallint NOT NULL,
    documents character varying(12)[] NOT NULL,
    notice_days smallint[] NOT NULL,
    contract_months smallint NOT NULL,
    daily_capacity smallint NOT NULL,
    hand_over_days smallint NOT NULL,
    watch_days smallint NOT NULL,
    changed_at timestamp with time zone,
    CONSTRAINT providers_policy_contract_months_check CHECK ((contract_months >= 0)),
    CONSTRAINT providers_policy_daily_capacity_check CHECK ((daily_capacity >= 0)),
    CONSTRAINT providers_policy_hand_over_days_check CHECK ((hand_over_days >= 0)),
    CONSTRAINT providers_policy_technicians_check CHECK ((technicians >= 0)),
    CONSTRAINT providers_policy_trial_jobs_check CHECK ((trial_jobs >= 0)),
    CONSTRAINT providers_policy_watch_days_check CHECK ((watch_days >= 0))
);
ALTER TABLE public.providers_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_provider (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    unit_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    state character varying(12) NOT NULL,
    weight numeric(5,3) NOT NULL,
    licence_no character varying(40) NOT NULL,
    phone character varying(32) NOT NULL,
    longitude numeric(9,6),
    latitude numeric(9,6),
    entered_at timestamp with time zone NOT NULL,
    unit_id bigint NOT NULL,
    is_own_staff boolean NOT NULL
);
ALTER TABLE public.providers_provider ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_provider_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_statechange (
    id bigint NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    provider_id bigint NOT NULL
);
ALTER TABLE public.providers_statechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_statechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.providers_weightchange (
    id bigint NOT NULL,
    weight numeric(5,3) NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    provider_id bigint NOT NULL
);
ALTER TABLE public.providers_weightchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.providers_weightchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.rankings_rankingrun (
    id bigint NOT NULL,
    day date NOT NULL,
    first_day date NOT NULL,
    rule_version character varying(40) NOT NULL,
    answers integer NOT NULL,
    rows integer NOT NULL,
    digest character varying(64) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    rules_id bigint,
    CONSTRAINT rankings_rankingrun_answers_check CHECK ((answers >= 0)),
    CONSTRAINT rankings_rankingrun_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.rankings_rankingrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rankings_rankingrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.rankings_rankrow (
    id bigint NOT NULL,
    level character varying(12) NOT NULL,
    type_code character varying(40) NOT NULL,
    peer_code character varying(6) NOT NULL,
    key character varying(500) NOT NULL,
    city_code character varying(6) NOT NULL,
    unit_path public.ltree,
    n integer NOT NULL,
    very_satisfied integer NOT NULL,
    satisfied integer NOT NULL,
    dissatisfied integer NOT NULL,
    base_rate double precision NOT NULL,
    expected double precision NOT NULL,
    lower double precision NOT NULL,
    upper double precision NOT NULL,
    score double precision NOT NULL,
    rank integer,
    ranked integer NOT NULL,
    mark character varying(32) NOT NULL,
    provider_id bigint,
    run_id bigint NOT NULL,
    technician_id bigint,
    CONSTRAINT rankings_rankrow_dissatisfied_check CHECK ((dissatisfied >= 0)),
    CONSTRAINT rankings_rankrow_n_check CHECK ((n >= 0)),
    CONSTRAINT rankings_rankrow_rank_check CHECK ((rank >= 0)),
    CONSTRAINT rankings_rankrow_ranked_check CHECK ((ranked >= 0)),
    CONSTRAINT rankings_rankrow_satisfied_check CHECK ((satisfied >= 0)),
    CONSTRAINT rankings_rankrow_very_satisfied_check CHECK ((very_satisfied >= 0))
);
ALTER TABLE public.rankings_rankrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rankings_rankrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.rankings_rulesversion (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    version character varying(40) NOT NULL,
    content jsonb NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint
);
ALTER TABLE public.rankings_rulesversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rankings_rulesversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.remedies_remedy (
    id bigint NOT NULL,
    kind character varying(14) NOT NULL,
    amount numeric(12,2) NOT NULL,
    state character varying(10) NOT NULL,
    statutory boolean NOT NULL,
    text text NOT NULL,
    evidence text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    needed_limit numeric(12,2) NOT NULL,
    decided_at timestamp with time zone,
    done_at timestamp with time zone,
    case_id bigint NOT NULL,
    decided_by_id bigint,
    proposed_by_id bigint
);
ALTER TABLE public.remedies_remedy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.remedies_remedy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_callfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    zone character varying(40) NOT NULL,
    unit_path public.ltree NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    understood_at timestamp with time zone
);
ALTER TABLE public.reports_callfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_callfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_callfilerow (
    id bigint NOT NULL,
    line integer NOT NULL,
    "values" jsonb NOT NULL,
    verdict character varying(20) NOT NULL,
    field character varying(20) NOT NULL,
    file_id bigint NOT NULL,
    CONSTRAINT reports_callfilerow_line_check CHECK ((line >= 0))
);
ALTER TABLE public.reports_callfilerow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_callfilerow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reports_contactrecord (
    id bigint NOT NULL,
    source_key character varying(120) NOT NULL,
    source character varying(20) NOT NULL,
    queue_code character varying(40) NOT NULL,
    channel character varying(10) NOT NULL,
    unit_path public.ltree NOT NULL,
    agent_code character varying(40) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone NOT NULL,
    wait_seconds integer NOT NULL,
    talk_seconds integer NOT NULL,
    hold_seconds integer NOT NULL,
    wrap_seconds integer NOT NULL,
    transferred boolean NOT NULL,
    agent_id bigint,
    customer_id bigint,
    CONSTRAINT reports_contactrecord_hold_seconds_check CHECK ((hold_seconds >= 0)),
    CONSTRAINT reports_contactrecord_talk_seconds_check CHECK ((talk_seconds >= 0)),
    CONSTRAINT reports_contactrecord_wait_seconds_check CHECK ((wait_seconds >= 0)),
    CONSTRAINT reports_contactrecord_wrap_seconds_check CHECK ((wrap_seconds >= 0))
);
ALTER TABLE public.reports_contactrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_contactrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.routing_agentmessage (
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    person_id bigint NOT NULL,
    sender_id bigint
);
ALTER TABLE public.routing_agentmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_agentmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.routing_agentpresence (
    person_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    state character varying(12) NOT NULL,
    aux character varying(8) NOT NULL,
    since_at timestamp with time zone NOT NULL,
    idle_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    heard_at timestamp with time zone NOT NULL,
    pending_aux character varying(8) NOT NULL,
    pending_at timestamp with time zone,
    abilities character varying(60)[] NOT NULL,
    sites character varying(500)[] NOT NULL,
    focus bigint[] NOT NULL,
    chats smallint NOT NULL,
    cases smallint NOT NULL,
    CONSTRAINT routing_agentpresence_cases_check CHECK ((cases >= 0)),
    CONSTRAINT routing_agentpresence_chats_check CHECK ((chats >= 0))
);
CREATE TABLE public.routing_offer (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    ring_until_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    reasons jsonb NOT NULL,
    person_id bigint NOT NULL,
    item_id bigint NOT NULL
);
ALTER TABLE public.routing_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.routing_presencespell (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    state character varying(12) NOT NULL,
    aux character varying(8) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    reason character varying(20) NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.routing_presencespell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_presencespell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.routing_queue (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    channel character varying(10) NOT NULL,
    unit_path public.ltree NOT NULL,
    language character varying(40) NOT NULL,
    skills jsonb NOT NULL,
    licences character varying(40)[] NOT NULL,
    overflow_paths character varying(500)[] NOT NULL,
    relax_skills_after integer,
    overflow_after integer,
    mandarin_after integer,
    sticky_seconds integer NOT NULL,
    ring_seconds integer NOT NULL,
    wrap_seconds integer NOT NULL,
    target_percent smallint NOT NULL,
    target_seconds integer NOT NULL,
    short_seconds integer NOT NULL,
    aht_seconds integer NOT NULL,
    callback_from_seconds integer NOT NULL,
    calendar_code character varying(40) NOT NULL,
    active boolean NOT NULL,
    closed_queue_id bigint,
    CONSTRAINT routing_queue_aht_seconds_check CHECK ((aht_seconds >= 0)),
    CONSTRAINT routing_queue_callback_from_seconds_check CHECK ((callback_from_seconds >= 0)),
    CONSTRAINT routing_queue_mandarin_after_check CHECK ((mandarin_after >= 0)),
    CONSTRAINT routing_queue_overflow_after_check CHECK ((overflow_after >= 0)),
    CONSTRAINT routing_queue_relax_skills_after_check CHECK ((relax_skills_after >= 0)),
    CONSTRAINT routing_queue_ring_seconds_check CHECK ((ring_seconds >= 0)),
    CONSTRAINT routing_queue_short_seconds_check CHECK ((short_seconds >= 0)),
    CONSTRAINT routing_queue_sticky_seconds_check CHECK ((sticky_seconds >= 0)),
    CONSTRAINT routing_queue_target_percent_check CHECK ((target_percent >= 0)),
    CONSTRAINT routing_queue_target_seconds_check CHECK ((target_seconds >= 0)),
    CONSTRAINT routing_queue_wrap_seconds_check CHECK ((wrap_seconds >= 0))
);
ALTER TABLE public.routing_queue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_queue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.routing_workitem (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    channel character varying(10) NOT NULL,
    exclusive boolean NOT NULL,
    work_kind character varying(40) NOT NULL,
    work_id bigint NOT NULL,
    key character varying(200) NOT NULL,
    required jsonb NOT NULL,
    weight smallint NOT NULL,
    at_head boolean NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    order_at timestamp with time zone NOT NULL,
    not_before_at timestamp with time zone NOT NULL,
    step character varying(12) NOT NULL,
    needs character varying(60)[] NOT NULL,
    sites character varying(500)[] NOT NULL,
    widen_at timestamp with time zone,
    sticky_person_id bigint,
    refused_by bigint[] NOT NULL,
    state character varying(12) NOT NULL,
    offers integer NOT NULL,
    answered_at timestamp with time zone,
    hold_at timestamp with time zone,
    hold_seconds integer NOT NULL,
    ended_at timestamp with time zone,
    wrapped_at timestamp with time zone,
    transferred boolean NOT NULL,
    agent_id bigint,
    customer_id bigint,
    queue_id bigint NOT NULL,
    CONSTRAINT routing_workitem_hold_seconds_check CHECK ((hold_seconds >= 0)),
    CONSTRAINT routing_workitem_offers_check CHECK ((offers >= 0))
);
ALTER TABLE public.routing_workitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_workitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sales_sale (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    unit_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    platform character varying(20) NOT NULL,
    platform_order_no character varying(60),
    promised_date date,
    source character varying(20) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    installed_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(20) NOT NULL,
    address_id bigint,
    customer_id bigint NOT NULL,
    equipment_id bigint,
    guide_id bigint,
    model_id bigint NOT NULL,
    registered_by_id bigint,
    store_id bigint NOT NULL
);
ALTER TABLE public.sales_sale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sales_sale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.service_levels_calendarinforce (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    since timestamp with time zone NOT NULL,
    digest character varying(64) NOT NULL,
    content jsonb NOT NULL
);
ALTER TABLE public.service_levels_calendarinforce ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_levels_calendarinforce_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.service_levels_clock (
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    subject_kind character varying(30) NOT NULL,
    subject_id bigint NOT NULL,
    metric character varying(30) NOT NULL,
    unit_path public.ltree NOT NULL,
    plan jsonb NOT NULL,
    state character varying(12) NOT NULL,
    started_at timestamp with time zone,
    promised_at timestamp with time zone,
    due_at timestamp with time zone,
    stopped_at timestamp with time zone,
    breached_at timestamp with time zone,
    paused_since timestamp with time zone,
    pause_ends_at timestamp with time zone,
    pause_reason character varying(20) NOT NULL,
    pauses_used smallint NOT NULL,
    warned_percent smallint NOT NULL,
    next_due timestamp with time zone,
    customer_id bigint,
    owner_id bigint,
    CONSTRAINT service_levels_clock_pauses_used_check CHECK ((pauses_used >= 0)),
    CONSTRAINT service_levels_clock_warned_percent_check CHECK ((warned_percent >= 0))
);
ALTER TABLE public.service_levels_clock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_levels_clock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.service_levels_clockmove (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason character varying(20) NOT NULL,
    plan jsonb,
    written_at timestamp with time zone NOT NULL,
    actor_id bigint,
    clock_id bigint NOT NULL
);
ALTER TABLE public.service_levels_clockmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_levels_clockmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.service_levels_levelrulesversion (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    version character varying(40) NOT NULL,
    content jsonb NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint
);
ALTER TABLE public.service_levels_levelrulesversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_levels_levelrulesversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_cancelledsale (
    id bigint NOT NULL,
    sale_id bigint NOT NULL,
    cancelled_at timestamp with time zone NOT NULL
);
ALTER TABLE public.settlement_cancelledsale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_cancelledsale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_dispute (
    id bigint NOT NULL,
    text text NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    raised_by_id bigint,
    statement_id bigint NOT NULL
);
ALTER TABLE public.settlement_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_dispute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_dispute_lines (
    id bigint NOT NULL,
    dispute_id bigint NOT NULL,
    line_id bigint NOT NULL
);
ALTER TABLE public.settlement_dispute_lines ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_dispute_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_finding (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    kind character varying(20) NOT NULL,
    text character varying(500) NOT NULL,
    state character varying(12) NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(200) NOT NULL,
    decided_by_id bigint,
    job_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    reported_by_id bigint,
    technician_id bigint NOT NULL
);
ALTER TABLE public.settlement_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_line (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    item_code character varying(40) NOT NULL,
    evidence_kind character varying(20) NOT NULL,
    evidence_id bigint NOT NULL,
    quantity numeric(9,2) NOT NULL,
    unit_amount numeric(10,2) NOT NULL,
    coefficient numeric(4,2) NOT NULL,
    amount numeric(12,2) NOT NULL,
    facts jsonb NOT NULL,
    job_id bigint,
    reverses_id bigint,
    technician_id bigint,
    line_set_id bigint NOT NULL
);
ALTER TABLE public.settlement_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_lineset (
    id bigint NOT NULL,
    ordinal smallint NOT NULL,
    reason character varying(200) NOT NULL,
    total numeric(12,2) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    frozen_at timestamp with time zone,
    made_by_id bigint,
    statement_id bigint NOT NULL,
    CONSTRAINT settlement_lineset_ordinal_check CHECK ((ordinal >= 0))
);
ALTER TABLE public.settlement_lineset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_lineset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_periodlock (
    id bigint NOT NULL,
    month date NOT NULL,
    locked_at timestamp with time zone NOT NULL,
    locked_by_id bigint
);
ALTER TABLE public.settlement_periodlock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_periodlock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_settlementrun (
    id bigint NOT NULL,
    month date NOT NULL,
    state character varying(12) NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    failed jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    asked_by_id bigint,
    CONSTRAINT settlement_settlementrun_done_check CHECK ((done >= 0)),
    CONSTRAINT settlement_settlementrun_total_check CHECK ((total >= 0))
);
ALTER TABLE public.settlement_settlementrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_settlementrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_statement (
    id bigint NOT NULL,
    month date NOT NULL,
    unit_path public.ltree NOT NULL,
    state character varying(12) NOT NULL,
    grade character varying(2) NOT NULL,
    coefficient numeric(4,2) NOT NULL,
    basis jsonb NOT NULL,
    total numeric(12,2) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    silent_until timestamp with time zone,
    provider_id bigint NOT NULL
);
ALTER TABLE public.settlement_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_statementstep (
    id bigint NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    total numeric(12,2) NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    statement_id bigint NOT NULL
);
ALTER TABLE public.settlement_statementstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_statementstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.settlement_termsversion (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    amounts jsonb NOT NULL,
    defined_at timestamp with time zone NOT NULL,
    defined_by_id bigint
);
ALTER TABLE public.settlement_termsversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.settlement_termsversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_approval (
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    unit_code character varying(40) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    agreed boolean NOT NULL,
    remark text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    person_id bigint,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_dryrun (
    id bigint NOT NULL,
    revision integer NOT NULL,
    ran_at timestamp with time zone NOT NULL,
    available integer NOT NULL,
    replayed integer NOT NULL,
    diverged integer NOT NULL,
    lines jsonb NOT NULL,
    ran_by_id bigint,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_dryrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_dryrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_inforce (
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    standard_id bigint NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_inforce ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_inforce_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_releasetask (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    audience character varying(40)[] NOT NULL,
    due_date date NOT NULL,
    confirmed_at timestamp with time zone,
    evidence text NOT NULL,
    confirmed_by_id bigint,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_releasetask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_releasetask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_rollback (
    id bigint NOT NULL,
    reason text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    agreed_at timestamp with time zone,
    agreed_by_id bigint,
    asked_by_id bigint,
    prior_id bigint NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_rollback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_rollback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_standard (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    opened_at timestamp with time zone NOT NULL
);
ALTER TABLE public.standards_standard ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_standard_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_standarditem (
    id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    node character varying(40) NOT NULL,
    code character varying(40) NOT NULL,
    text character varying(300) NOT NULL,
    content jsonb NOT NULL,
    place integer NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.standards_standarditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_standarditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_standardversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    content jsonb NOT NULL,
    fingerprint character varying(64) NOT NULL,
    revision integer NOT NULL,
    change_note text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    effective_at timestamp with time zone,
    retired_at timestamp with time zone,
    published_by_id bigint,
    standard_id bigint NOT NULL,
    submitted_by_id bigint,
    written_by_id bigint
);
ALTER TABLE public.standards_standardversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_standardversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_balance (
    id bigint NOT NULL,
    shelf character varying(4) NOT NULL,
    quantity integer NOT NULL,
    reserved integer NOT NULL,
    part_id bigint NOT NULL,
    store_id bigint NOT NULL,
    CONSTRAINT stock_never_negative CHECK (((quantity >= reserved) AND (reserved >= 0)))
);
ALTER TABLE public.stock_balance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_balance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_count (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by_id bigint,
    submitted_at timestamp with time zone,
    submitted_by_id bigint,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    store_id bigint NOT NULL
);
ALTER TABLE public.stock_count ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_count_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_countline (
    id bigint NOT NULL,
    shelf character varying(4) NOT NULL,
    book integer NOT NULL,
    counted integer,
    missing character varying(60)[] NOT NULL,
    surplus character varying(60)[] NOT NULL,
    count_id bigint NOT NULL,
    part_id bigint NOT NULL,
    CONSTRAINT stock_countline_book_check CHECK ((book >= 0)),
    CONSTRAINT stock_countline_counted_check CHECK ((counted >= 0))
);
ALTER TABLE public.stock_countline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_countline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_movement (
    id bigint NOT NULL,
    shelf character varying(4) NOT NULL,
    kind character varying(12) NOT NULL,
    quantity integer NOT NULL,
    balance_after integer NOT NULL,
    about_kind character varying(12) NOT NULL,
    about_id bigint,
    job_id bigint,
    actor_id bigint,
    reason character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    part_id bigint NOT NULL,
    piece_id bigint,
    store_id bigint NOT NULL,
    CONSTRAINT stock_movement_moves CHECK ((NOT (quantity = 0)))
);
ALTER TABLE public.stock_movement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_movement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_oldpart (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    quantity smallint NOT NULL,
    on_van smallint NOT NULL,
    serial character varying(60) NOT NULL,
    state character varying(10) NOT NULL,
    owed_at timestamp with time zone NOT NULL,
    due_date date NOT NULL,
    handed_in_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    waive_reason character varying(20) NOT NULL,
    part_id bigint NOT NULL,
    van_id bigint NOT NULL,
    CONSTRAINT stock_old_part_on_van CHECK ((on_van <= quantity)),
    CONSTRAINT stock_oldpart_on_van_check CHECK ((on_van >= 0)),
    CONSTRAINT stock_oldpart_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.stock_oldpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_oldpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_partrequest (
    id bigint NOT NULL,
    quantity smallint NOT NULL,
    job_id bigint,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_id bigint,
    ready_at timestamp with time zone,
    issued_at timestamp with time zone,
    ended_at timestamp with time zone,
    part_id bigint NOT NULL,
    store_id bigint,
    van_id bigint NOT NULL,
    transfer_id bigint,
    CONSTRAINT stock_partrequest_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.stock_partrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_partrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_piece (
    id bigint NOT NULL,
    serial character varying(60) NOT NULL,
    state character varying(12) NOT NULL,
    shelf character varying(4) NOT NULL,
    job_id bigint,
    part_id bigint NOT NULL,
    store_id bigint,
    CONSTRAINT stock_piece_in_one_place CHECK (((((state)::text = 'IN_STORE'::text) AND (store_id IS NOT NULL)) OR ((NOT ((state)::text = 'IN_STORE'::text)) AND (store_id IS NULL))))
);
ALTER TABLE public.stock_piece ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_piece_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_safetylevel (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    minimum integer NOT NULL,
    target integer NOT NULL,
    part_id bigint NOT NULL,
    store_id bigint,
    CONSTRAINT stock_level_in_order CHECK ((target >= minimum)),
    CONSTRAINT stock_safetylevel_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT stock_safetylevel_target_check CHECK ((target >= 0))
);
ALTER TABLE public.stock_safetylevel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_safetylevel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_stockpolicy (
    id bigint NOT NULL,
    keeps_stock boolean NOT NULL,
    self_service boolean NOT NULL,
    old_part_days smallint NOT NULL,
    old_parts character varying(10) NOT NULL,
    never_returned character varying(40)[] NOT NULL,
    CONSTRAINT stock_stockpolicy_old_part_days_check CHECK ((old_part_days >= 0))
);
ALTER TABLE public.stock_stockpolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_stockpolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_store (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    unit_path public.ltree NOT NULL,
    active boolean NOT NULL,
    person_id bigint,
    provider_id bigint,
    supplier_id bigint,
    tier_id bigint,
    CONSTRAINT stock_only_vans_have_a_person CHECK (((((kind)::text = 'VAN'::text) AND (person_id IS NOT NULL)) OR ((NOT ((kind)::text = 'VAN'::text)) AND (person_id IS NULL))))
);
ALTER TABLE public.stock_store ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_store_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_tier (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(40) NOT NULL,
    price_list character varying(40) NOT NULL
);
ALTER TABLE public.stock_tier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_tier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_transfer (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_id bigint,
    sent_at timestamp with time zone,
    sent_by_id bigint,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    missing integer NOT NULL,
    waybill character varying(60) NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT stock_transfer_between_two CHECK ((NOT (source_id = target_id))),
    CONSTRAINT stock_transfer_missing_check CHECK ((missing >= 0))
);
ALTER TABLE public.stock_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.stock_transferline (
    id bigint NOT NULL,
    shelf character varying(4) NOT NULL,
    quantity integer NOT NULL,
    received integer,
    serials character varying(60)[] NOT NULL,
    unit_price numeric(12,2),
    part_id bigint NOT NULL,
    transfer_id bigint NOT NULL,
    CONSTRAINT stock_transfer_line_adds_up CHECK (((quantity > 0) AND ((received IS NULL) OR (received <= quantity)))),
    CONSTRAINT stock_transferline_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT stock_transferline_received_check CHECK ((received >= 0))
);
ALTER TABLE public.stock_transferline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.stock_transferline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_answer (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    team_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    region_code character varying(6) NOT NULL,
    type_code character varying(40) NOT NULL,
    level character varying(20) NOT NULL,
    reasons character varying(40)[] NOT NULL,
    text_hash character varying(64) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    device_mark character varying(32) NOT NULL,
    address_mark character varying(32) NOT NULL,
    customer_id bigint NOT NULL,
    job_id bigint NOT NULL,
    provider_id bigint,
    technician_id bigint,
    invitation_id bigint NOT NULL
);
ALTER TABLE public.surveys_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_answertext (
    answer_id bigint NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.surveys_callrating (
    id bigint NOT NULL,
    call_id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    score smallint NOT NULL,
    rated_at timestamp with time zone NOT NULL,
    customer_id bigint,
    person_id bigint,
    CONSTRAINT surveys_call_rating_scale CHECK (((score >= 1) AND (score <= 5))),
    CONSTRAINT surveys_callrating_score_check CHECK ((score >= 0))
);
ALTER TABLE public.surveys_callrating ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_callrating_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_invitation (
    id bigint NOT NULL,
    unit_path public.ltree NOT NULL,
    team_path public.ltree NOT NULL,
    office_path public.ltree NOT NULL,
    region_code character varying(6) NOT NULL,
    type_code character varying(40) NOT NULL,
    state character varying(20) NOT NULL,
    silence character varying(40) NOT NULL,
    token_hash character varying(64),
    completed_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    expires_at timestamp with time zone,
    opened_at timestamp with time zone,
    answered_at timestamp with time zone,
    customer_id bigint NOT NULL,
    job_id bigint NOT NULL,
    provider_id bigint,
    technician_id bigint,
    rules_id bigint
);
ALTER TABLE public.surveys_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_judgement (
    id bigint NOT NULL,
    validity character varying(20) NOT NULL,
    doubt character varying(20) NOT NULL,
    facts jsonb NOT NULL,
    reason character varying(200) NOT NULL,
    judged_at timestamp with time zone NOT NULL,
    answer_id bigint NOT NULL,
    judged_by_id bigint
);
ALTER TABLE public.surveys_judgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_judgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_rulesversion (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    version character varying(40) NOT NULL,
    content jsonb NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint
);
ALTER TABLE public.surveys_rulesversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_rulesversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_agentphone (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    endpoint character varying(120) NOT NULL,
    secret character varying(60) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);
ALTER TABLE public.telephony_agentphone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_agentphone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_call (
    id bigint NOT NULL,
    channel_id character varying(80) NOT NULL,
    direction character varying(3) NOT NULL,
    number character varying(40) NOT NULL,
    region character varying(12) NOT NULL,
    candidates jsonb NOT NULL,
    unit_path public.ltree NOT NULL,
    place jsonb NOT NULL,
    facts jsonb NOT NULL,
    playing character varying(80) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    customer_id bigint,
    agent_id bigint,
    language character varying(12) NOT NULL,
    queue_code character varying(60) NOT NULL,
    priority boolean NOT NULL,
    outcome character varying(40) NOT NULL,
    end_reason character varying(20) NOT NULL,
    popped_at timestamp with time zone,
    queued_at timestamp with time zone,
    ringing_at timestamp with time zone,
    talk_at timestamp with time zone,
    held_at timestamp with time zone,
    hold_seconds integer NOT NULL,
    prompt_seconds integer NOT NULL,
    peak_seconds integer NOT NULL,
    talk_ended_at timestamp with time zone,
    ended_at timestamp with time zone,
    offers integer NOT NULL,
    hotline_id bigint,
    menu_id bigint,
    item_id bigint,
    offer_id bigint
);
ALTER TABLE public.telephony_call ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_callback (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    number character varying(40) NOT NULL,
    customer_id bigint,
    unit_path public.ltree NOT NULL,
    queue_code character varying(60) NOT NULL,
    language character varying(12) NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone,
    tries smallint NOT NULL,
    settled_at timestamp with time zone,
    call_id bigint,
    last_call_id bigint,
    item_id bigint,
    turns smallint NOT NULL,
    CONSTRAINT telephony_callback_tries_check CHECK ((tries >= 0)),
    CONSTRAINT telephony_callback_turns_check CHECK ((turns >= 0))
);
ALTER TABLE public.telephony_callback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_callback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_callleg (
    id bigint NOT NULL,
    channel_id character varying(80) NOT NULL,
    kind character varying(10) NOT NULL,
    person_id bigint,
    asked_at timestamp with time zone NOT NULL,
    up_at timestamp with time zone,
    gone_at timestamp with time zone,
    call_id bigint NOT NULL
);
ALTER TABLE public.telephony_callleg ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_callleg_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_callline (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    facts jsonb NOT NULL,
    call_id bigint NOT NULL
);
ALTER TABLE public.telephony_callline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_callline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_donotcall (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    purpose character varying(12) NOT NULL,
    since timestamp with time zone NOT NULL
);
ALTER TABLE public.telephony_donotcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_donotcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_enginecommand (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    args jsonb NOT NULL,
    written_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    error character varying(300) NOT NULL,
    call_id bigint
);
ALTER TABLE public.telephony_enginecommand ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_enginecommand_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_engineevent (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    channel_id character varying(80) NOT NULL,
    body jsonb NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    handled_at timestamp with time zone,
    error character varying(300) NOT NULL
);
ALTER TABLE public.telephony_engineevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_engineevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_hotline (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    brand character varying(60) NOT NULL,
    unit_path public.ltree NOT NULL,
    menu_code character varying(60) NOT NULL,
    area_routes jsonb NOT NULL,
    caller_id character varying(40) NOT NULL,
    is_active boolean NOT NULL
);
ALTER TABLE public.telephony_hotline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_hotline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_menuversion (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    version integer NOT NULL,
    name character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    data jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    changed_by bigint,
    CONSTRAINT telephony_menuversion_version_check CHECK ((version >= 0))
);
ALTER TABLE public.telephony_menuversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_menuversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_playedfloor (
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    numbers jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL
);
ALTER TABLE public.telephony_playedfloor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_playedfloor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_recording (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    purpose character varying(12) NOT NULL,
    file_id character varying(40) NOT NULL,
    seconds integer NOT NULL,
    marks jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    delete_after date NOT NULL,
    deleted_at timestamp with time zone,
    call_id bigint NOT NULL
);
ALTER TABLE public.telephony_recording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_recording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.foundation_audit ATTACH PARTITION public.foundation_audit_default DEFAULT;
ALTER TABLE ONLY public.foundation_event ATTACH PARTITION public.foundation_event_default DEFAULT;
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
INSERT INTO public.auth_permission VALUES (1, 'Can add content type', 1, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (2, 'Can change content type', 1, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (3, 'Can delete content type', 1, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (4, 'Can view content type', 1, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (5, 'Can add permission', 2, 'add_permission');
INSERT INTO public.auth_permission VALUES (6, 'Can change permission', 2, 'change_permission');
INSERT INTO public.auth_permission VALUES (7, 'Can delete permission', 2, 'delete_permission');
INSERT INTO public.auth_permission VALUES (8, 'Can view permission', 2, 'view_permission');
INSERT INTO public.auth_permission VALUES (9, 'Can add group', 3, 'add_group');
INSERT INTO public.auth_permission VALUES (10, 'Can change group', 3, 'change_group');
INSERT INTO public.auth_permission VALUES (11, 'Can delete group', 3, 'delete_group');
INSERT INTO public.auth_permission VALUES (12, 'Can view group', 3, 'view_group');
INSERT INTO public.auth_permission VALUES (13, 'Can add session', 4, 'add_session');
INSERT INTO public.auth_permission VALUES (14, 'Can change session', 4, 'change_session');
INSERT INTO public.auth_permission VALUES (15, 'Can delete session', 4, 'delete_session');
INSERT INTO public.auth_permission VALUES (16, 'Can view session', 4, 'view_session');
INSERT INTO public.auth_permission VALUES (17, 'Can add procrastinate event', 5, 'add_procrastinateevent');
INSERT INTO public.auth_permission VALUES (18, 'Can change procrastinate event', 5, 'change_procrastinateevent');
INSERT INTO public.auth_permission VALUES (19, 'Can delete procrastinate event', 5, 'delete_procrastinateevent');
INSERT INTO public.auth_permission VALUES (20, 'Can view procrastinate event', 5, 'view_procrastinateevent');
INSERT INTO public.auth_permission VALUES (21, 'Can add procrastinate job', 6, 'add_procrastinatejob');
INSERT INTO public.auth_permission VALUES (22, 'Can change procrastinate job', 6, 'change_procrastinatejob');
INSERT INTO public.auth_permission VALUES (23, 'Can delete procrastinate job', 6, 'delete_procrastinatejob');
INSERT INTO public.auth_permission VALUES (24, 'Can view procrastinate job', 6, 'view_procrastinatejob');
INSERT INTO public.auth_permission VALUES (25, 'Can add procrastinate periodic defer', 7, 'add_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (26, 'Can change procrastinate periodic defer', 7, 'change_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (27, 'Can delete procrastinate periodic defer', 7, 'delete_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (28, 'Can view procrastinate periodic defer', 7, 'view_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (29, 'Can add procrastinate worker', 8, 'add_procrastinateworker');
INSERT INTO public.auth_permission VALUES (30, 'Can change procrastinate worker', 8, 'change_procrastinateworker');
INSERT INTO public.auth_permission VALUES (31, 'Can delete procrastinate worker', 8, 'delete_procrastinateworker');
INSERT INTO public.auth_permission VALUES (32, 'Can view procrastinate worker', 8, 'view_procrastinateworker');
INSERT INTO public.auth_permission VALUES (33, 'Can add event row', 9, 'add_eventrow');
INSERT INTO public.auth_permission VALUES (34, 'Can change event row', 9, 'change_eventrow');
INSERT INTO public.auth_permission VALUES (35, 'Can delete event row', 9, 'delete_eventrow');
INSERT INTO public.auth_permission VALUES (36, 'Can view event row', 9, 'view_eventrow');
INSERT INTO public.auth_permission VALUES (37, 'Can add audit line', 10, 'add_auditline');
INSERT INTO public.auth_permission VALUES (38, 'Can change audit line', 10, 'change_auditline');
INSERT INTO public.auth_permission VALUES (39, 'Can delete audit line', 10, 'delete_auditline');
INSERT INTO public.auth_permission VALUES (40, 'Can view audit line', 10, 'view_auditline');
INSERT INTO public.auth_permission VALUES (41, 'Can add audit seal', 11, 'add_auditseal');
INSERT INTO public.auth_permission VALUES (42, 'Can change audit seal', 11, 'change_auditseal');
INSERT INTO public.auth_permission VALUES (43, 'Can delete audit seal', 11, 'delete_auditseal');
INSERT INTO public.auth_permission VALUES (44, 'Can view audit seal', 11, 'view_auditseal');
INSERT INTO public.auth_permission VALUES (45, 'Can add cursor', 12, 'add_cursor');
INSERT INTO public.auth_permission VALUES (46, 'Can change cursor', 12, 'change_cursor');
INSERT INTO public.auth_permission VALUES (47, 'Can delete cursor', 12, 'delete_cursor');
INSERT INTO public.auth_permission VALUES (48, 'Can view cursor', 12, 'view_cursor');
INSERT INTO public.auth_permission VALUES (49, 'Can add dead letter', 13, 'add_deadletter');
INSERT INTO public.auth_permission VALUES (50, 'Can change dead letter', 13, 'change_deadletter');
INSERT INTO public.auth_permission VALUES (51, 'Can delete dead letter', 13, 'delete_deadletter');
INSERT INTO public.auth_permission VALUES (52, 'Can view dead letter', 13, 'view_deadletter');
INSERT INTO public.auth_permission VALUES (53, 'Can add mark', 14, 'add_mark');
INSERT INTO public.auth_permission VALUES (54, 'Can change mark', 14, 'change_mark');
INSERT INTO public.auth_permission VALUES (55, 'Can delete mark', 14, 'delete_mark');
INSERT INTO public.auth_permission VALUES (56, 'Can view mark', 14, 'view_mark');
INSERT INTO public.auth_permission VALUES (57, 'Can add given answer', 15, 'add_givenanswer');
INSERT INTO public.auth_permission VALUES (58, 'Can change given answer', 15, 'change_givenanswer');
INSERT INTO public.auth_permission VALUES (59, 'Can delete given answer', 15, 'delete_givenanswer');
INSERT INTO public.auth_permission VALUES (60, 'Can view given answer', 15, 'view_givenanswer');
INSERT INTO public.auth_permission VALUES (61, 'Can add stored file', 16, 'add_storedfile');
INSERT INTO public.auth_permission VALUES (62, 'Can change stored file', 16, 'change_storedfile');
INSERT INTO public.auth_permission VALUES (63, 'Can delete stored file', 16, 'delete_storedfile');
INSERT INTO public.auth_permission VALUES (64, 'Can view stored file', 16, 'view_storedfile');
INSERT INTO public.auth_permission VALUES (65, 'Can add look', 17, 'add_look');
INSERT INTO public.auth_permission VALUES (66, 'Can change look', 17, 'change_look');
INSERT INTO public.auth_permission VALUES (67, 'Can delete look', 17, 'delete_look');
INSERT INTO public.auth_permission VALUES (68, 'Can view look', 17, 'view_look');
INSERT INTO public.auth_permission VALUES (69, 'Can add user', 18, 'add_user');
INSERT INTO public.auth_permission VALUES (70, 'Can change user', 18, 'change_user');
INSERT INTO public.auth_permission VALUES (71, 'Can delete user', 18, 'delete_user');
INSERT INTO public.auth_permission VALUES (72, 'Can view user', 18, 'view_user');
INSERT INTO public.auth_permission VALUES (73, 'Can add api token', 19, 'add_apitoken');
INSERT INTO public.auth_permission VALUES (74, 'Can change api token', 19, 'change_apitoken');
INSERT INTO public.auth_permission VALUES (75, 'Can delete api token', 19, 'delete_apitoken');
INSERT INTO public.auth_permission VALUES (76, 'Can view api token', 19, 'view_apitoken');
INSERT INTO public.auth_permission VALUES (77, 'Can add brand', 20, 'add_brand');
INSERT INTO public.auth_permission VALUES (78, 'Can change brand', 20, 'change_brand');
INSERT INTO public.auth_permission VALUES (79, 'Can delete brand', 20, 'delete_brand');
INSERT INTO public.auth_permission VALUES (80, 'Can view brand', 20, 'view_brand');
INSERT INTO public.auth_permission VALUES (81, 'Can add job type', 21, 'add_jobtype');
INSERT INTO public.auth_permission VALUES (82, 'Can change job type', 21, 'change_jobtype');
INSERT INTO public.auth_permission VALUES (83, 'Can delete job type', 21, 'delete_jobtype');
INSERT INTO public.auth_permission VALUES (84, 'Can view job type', 21, 'view_jobtype');
INSERT INTO public.auth_permission VALUES (85, 'Can add part', 22, 'add_part');
INSERT INTO public.auth_permission VALUES (86, 'Can change part', 22, 'change_part');
INSERT INTO public.auth_permission VALUES (87, 'Can delete part', 22, 'delete_part');
INSERT INTO public.auth_permission VALUES (88, 'Can view part', 22, 'view_part');
INSERT INTO public.auth_permission VALUES (89, 'Can add price list', 23, 'add_pricelist');
INSERT INTO public.auth_permission VALUES (90, 'Can change price list', 23, 'change_pricelist');
INSERT INTO public.auth_permission VALUES (91, 'Can delete price list', 23, 'delete_pricelist');
INSERT INTO public.auth_permission VALUES (92, 'Can view price list', 23, 'view_pricelist');
INSERT INTO public.auth_permission VALUES (93, 'Can add product line', 24, 'add_productline');
INSERT INTO public.auth_permission VALUES (94, 'Can change product line', 24, 'change_productline');
INSERT INTO public.auth_permission VALUES (95, 'Can delete product line', 24, 'delete_productline');
INSERT INTO public.auth_permission VALUES (96, 'Can view product line', 24, 'view_productline');
INSERT INTO public.auth_permission VALUES (97, 'Can add rights rule', 25, 'add_rightsrule');
INSERT INTO public.auth_permission VALUES (98, 'Can change rights rule', 25, 'change_rightsrule');
INSERT INTO public.auth_permission VALUES (99, 'Can delete rights rule', 25, 'delete_rightsrule');
INSERT INTO public.auth_permission VALUES (100, 'Can view rights rule', 25, 'view_rightsrule');
INSERT INTO public.auth_permission VALUES (101, 'Can add job type version', 26, 'add_jobtypeversion');
INSERT INTO public.auth_permission VALUES (102, 'Can change job type version', 26, 'change_jobtypeversion');
INSERT INTO public.auth_permission VALUES (103, 'Can delete job type version', 26, 'delete_jobtypeversion');
INSERT INTO public.auth_permission VALUES (104, 'Can view job type version', 26, 'view_jobtypeversion');
INSERT INTO public.auth_permission VALUES (105, 'Can add price', 27, 'add_price');
INSERT INTO public.auth_permission VALUES (106, 'Can change price', 27, 'change_price');
INSERT INTO public.auth_permission VALUES (107, 'Can delete price', 27, 'delete_price');
INSERT INTO public.auth_permission VALUES (108, 'Can view price', 27, 'view_price');
INSERT INTO public.auth_permission VALUES (109, 'Can add fault code', 28, 'add_faultcode');
INSERT INTO public.auth_permission VALUES (110, 'Can change fault code', 28, 'change_faultcode');
INSERT INTO public.auth_permission VALUES (111, 'Can delete fault code', 28, 'delete_faultcode');
INSERT INTO public.auth_permission VALUES (112, 'Can view fault code', 28, 'view_faultcode');
INSERT INTO public.auth_permission VALUES (113, 'Can add product model', 29, 'add_productmodel');
INSERT INTO public.auth_permission VALUES (114, 'Can change product model', 29, 'change_productmodel');
INSERT INTO public.auth_permission VALUES (115, 'Can delete product model', 29, 'delete_productmodel');
INSERT INTO public.auth_permission VALUES (116, 'Can view product model', 29, 'view_productmodel');
INSERT INTO public.auth_permission VALUES (117, 'Can add warranty rule', 30, 'add_warrantyrule');
INSERT INTO public.auth_permission VALUES (118, 'Can change warranty rule', 30, 'change_warrantyrule');
INSERT INTO public.auth_permission VALUES (119, 'Can delete warranty rule', 30, 'delete_warrantyrule');
INSERT INTO public.auth_permission VALUES (120, 'Can view warranty rule', 30, 'view_warrantyrule');
INSERT INTO public.auth_permission VALUES (121, 'Can add household', 31, 'add_household');
INSERT INTO public.auth_permission VALUES (122, 'Can change household', 31, 'change_household');
INSERT INTO public.auth_permission VALUES (123, 'Can delete household', 31, 'delete_household');
INSERT INTO public.auth_permission VALUES (124, 'Can view household', 31, 'view_household');
INSERT INTO public.auth_permission VALUES (125, 'Can add customer', 32, 'add_customer');
INSERT INTO public.auth_permission VALUES (126, 'Can change customer', 32, 'change_customer');
INSERT INTO public.auth_permission VALUES (127, 'Can delete customer', 32, 'delete_customer');
INSERT INTO public.auth_permission VALUES (128, 'Can view customer', 32, 'view_customer');
INSERT INTO public.auth_permission VALUES (129, 'Can add customer address', 33, 'add_customeraddress');
INSERT INTO public.auth_permission VALUES (130, 'Can change customer address', 33, 'change_customeraddress');
INSERT INTO public.auth_permission VALUES (131, 'Can delete customer address', 33, 'delete_customeraddress');
INSERT INTO public.auth_permission VALUES (132, 'Can view customer address', 33, 'view_customeraddress');
INSERT INTO public.auth_permission VALUES (133, 'Can add key row', 34, 'add_keyrow');
INSERT INTO public.auth_permission VALUES (134, 'Can change key row', 34, 'change_keyrow');
INSERT INTO public.auth_permission VALUES (135, 'Can delete key row', 34, 'delete_keyrow');
INSERT INTO public.auth_permission VALUES (136, 'Can view key row', 34, 'view_keyrow');
INSERT INTO public.auth_permission VALUES (137, 'Can add merge', 35, 'add_merge');
INSERT INTO public.auth_permission VALUES (138, 'Can change merge', 35, 'change_merge');
INSERT INTO public.auth_permission VALUES (139, 'Can delete merge', 35, 'delete_merge');
INSERT INTO public.auth_permission VALUES (140, 'Can view merge', 35, 'view_merge');
INSERT INTO public.auth_permission VALUES (141, 'Can add risk flag', 36, 'add_riskflag');
INSERT INTO public.auth_permission VALUES (142, 'Can change risk flag', 36, 'change_riskflag');
INSERT INTO public.auth_permission VALUES (143, 'Can delete risk flag', 36, 'delete_riskflag');
INSERT INTO public.auth_permission VALUES (144, 'Can view risk flag', 36, 'view_riskflag');
INSERT INTO public.auth_permission VALUES (145, 'Can add timeline line', 37, 'add_timelineline');
INSERT INTO public.auth_permission VALUES (146, 'Can change timeline line', 37, 'change_timelineline');
INSERT INTO public.auth_permission VALUES (147, 'Can delete timeline line', 37, 'delete_timelineline');
INSERT INTO public.auth_permission VALUES (148, 'Can view timeline line', 37, 'view_timelineline');
INSERT INTO public.auth_permission VALUES (149, 'Can add consent', 38, 'add_consent');
INSERT INTO public.auth_permission VALUES (150, 'Can change consent', 38, 'change_consent');
INSERT INTO public.auth_permission VALUES (151, 'Can delete consent', 38, 'delete_consent');
INSERT INTO public.auth_permission VALUES (152, 'Can view consent', 38, 'view_consent');
INSERT INTO public.auth_permission VALUES (153, 'Can add customer fact', 39, 'add_customerfact');
INSERT INTO public.auth_permission VALUES (154, 'Can change customer fact', 39, 'change_customerfact');
INSERT INTO public.auth_permission VALUES (155, 'Can delete customer fact', 39, 'delete_customerfact');
INSERT INTO public.auth_permission VALUES (156, 'Can view customer fact', 39, 'view_customerfact');
INSERT INTO public.auth_permission VALUES (157, 'Can add customer phone', 40, 'add_customerphone');
INSERT INTO public.auth_permission VALUES (158, 'Can change customer phone', 40, 'change_customerphone');
INSERT INTO public.auth_permission VALUES (159, 'Can delete customer phone', 40, 'delete_customerphone');
INSERT INTO public.auth_permission VALUES (160, 'Can view customer phone', 40, 'view_customerphone');
INSERT INTO public.auth_permission VALUES (161, 'Can add document', 41, 'add_document');
INSERT INTO public.auth_permission VALUES (162, 'Can change document', 41, 'change_document');
INSERT INTO public.auth_permission VALUES (163, 'Can delete document', 41, 'delete_document');
INSERT INTO public.auth_permission VALUES (164, 'Can view document', 41, 'view_document');
INSERT INTO public.auth_permission VALUES (165, 'Can add edition', 42, 'add_edition');
INSERT INTO public.auth_permission VALUES (166, 'Can change edition', 42, 'change_edition');
INSERT INTO public.auth_permission VALUES (167, 'Can delete edition', 42, 'delete_edition');
INSERT INTO public.auth_permission VALUES (168, 'Can view edition', 42, 'view_edition');
INSERT INTO public.auth_permission VALUES (169, 'Can add reading', 43, 'add_reading');
INSERT INTO public.auth_permission VALUES (170, 'Can change reading', 43, 'change_reading');
INSERT INTO public.auth_permission VALUES (171, 'Can delete reading', 43, 'delete_reading');
INSERT INTO public.auth_permission VALUES (172, 'Can view reading', 43, 'view_reading');
INSERT INTO public.auth_permission VALUES (173, 'Can add water default', 44, 'add_waterdefault');
INSERT INTO public.auth_permission VALUES (174, 'Can change water default', 44, 'change_waterdefault');
INSERT INTO public.auth_permission VALUES (175, 'Can delete water default', 44, 'delete_waterdefault');
INSERT INTO public.auth_permission VALUES (176, 'Can view water default', 44, 'view_waterdefault');
INSERT INTO public.auth_permission VALUES (177, 'Can add equipment', 45, 'add_equipment');
INSERT INTO public.auth_permission VALUES (178, 'Can change equipment', 45, 'change_equipment');
INSERT INTO public.auth_permission VALUES (179, 'Can delete equipment', 45, 'delete_equipment');
INSERT INTO public.auth_permission VALUES (180, 'Can view equipment', 45, 'view_equipment');
INSERT INTO public.auth_permission VALUES (181, 'Can add downtime', 46, 'add_downtime');
INSERT INTO public.auth_permission VALUES (182, 'Can change downtime', 46, 'change_downtime');
INSERT INTO public.auth_permission VALUES (183, 'Can delete downtime', 46, 'delete_downtime');
INSERT INTO public.auth_permission VALUES (184, 'Can view downtime', 46, 'view_downtime');
INSERT INTO public.auth_permission VALUES (185, 'Can add service', 47, 'add_service');
INSERT INTO public.auth_permission VALUES (186, 'Can change service', 47, 'change_service');
INSERT INTO public.auth_permission VALUES (187, 'Can delete service', 47, 'delete_service');
INSERT INTO public.auth_permission VALUES (188, 'Can view service', 47, 'view_service');
INSERT INTO public.auth_permission VALUES (189, 'Can add verdict', 48, 'add_verdict');
INSERT INTO public.auth_permission VALUES (190, 'Can change verdict', 48, 'change_verdict');
INSERT INTO public.auth_permission VALUES (191, 'Can delete verdict', 48, 'delete_verdict');
INSERT INTO public.auth_permission VALUES (192, 'Can view verdict', 48, 'view_verdict');
INSERT INTO public.auth_permission VALUES (193, 'Can add water reading', 49, 'add_waterreading');
INSERT INTO public.auth_permission VALUES (194, 'Can change water reading', 49, 'change_waterreading');
INSERT INTO public.auth_permission VALUES (195, 'Can delete water reading', 49, 'delete_waterreading');
INSERT INTO public.auth_permission VALUES (196, 'Can view water reading', 49, 'view_waterreading');
INSERT INTO public.auth_permission VALUES (197, 'Can add rights judgement', 50, 'add_rightsjudgement');
INSERT INTO public.auth_permission VALUES (198, 'Can change rights judgement', 50, 'change_rightsjudgement');
INSERT INTO public.auth_permission VALUES (199, 'Can delete rights judgement', 50, 'delete_rightsjudgement');
INSERT INTO public.auth_permission VALUES (200, 'Can view rights judgement', 50, 'view_rightsjudgement');
INSERT INTO public.auth_permission VALUES (201, 'Can add equality check', 51, 'add_equalitycheck');
INSERT INTO public.auth_permission VALUES (202, 'Can change equality check', 51, 'change_equalitycheck');
INSERT INTO public.auth_permission VALUES (203, 'Can delete equality check', 51, 'delete_equalitycheck');
INSERT INTO public.auth_permission VALUES (204, 'Can view equality check', 51, 'view_equalitycheck');
INSERT INTO public.auth_permission VALUES (205, 'Can add grading run', 52, 'add_gradingrun');
INSERT INTO public.auth_permission VALUES (206, 'Can change grading run', 52, 'change_gradingrun');
INSERT INTO public.auth_permission VALUES (207, 'Can delete grading run', 52, 'delete_gradingrun');
INSERT INTO public.auth_permission VALUES (208, 'Can view grading run', 52, 'view_gradingrun');
INSERT INTO public.auth_permission VALUES (209, 'Can add equality sample', 53, 'add_equalitysample');
INSERT INTO public.auth_permission VALUES (210, 'Can change equality sample', 53, 'change_equalitysample');
INSERT INTO public.auth_permission VALUES (211, 'Can delete equality sample', 53, 'delete_equalitysample');
INSERT INTO public.auth_permission VALUES (212, 'Can view equality sample', 53, 'view_equalitysample');
INSERT INTO public.auth_permission VALUES (213, 'Can add grade line', 54, 'add_gradeline');
INSERT INTO public.auth_permission VALUES (214, 'Can change grade line', 54, 'change_gradeline');
INSERT INTO public.auth_permission VALUES (215, 'Can delete grade line', 54, 'delete_gradeline');
INSERT INTO public.auth_permission VALUES (216, 'Can view grade line', 54, 'view_gradeline');
INSERT INTO public.auth_permission VALUES (217, 'Can add grading rules version', 55, 'add_gradingrulesversion');
INSERT INTO public.auth_permission VALUES (218, 'Can change grading rules version', 55, 'change_gradingrulesversion');
INSERT INTO public.auth_permission VALUES (219, 'Can delete grading rules version', 55, 'delete_gradingrulesversion');
INSERT INTO public.auth_permission VALUES (220, 'Can view grading rules version', 55, 'view_gradingrulesversion');
INSERT INTO public.auth_permission VALUES (221, 'Can add restriction', 56, 'add_restriction');
INSERT INTO public.auth_permission VALUES (222, 'Can change restriction', 56, 'change_restriction');
INSERT INTO public.auth_permission VALUES (223, 'Can delete restriction', 56, 'delete_restriction');
INSERT INTO public.auth_permission VALUES (224, 'Can view restriction', 56, 'view_restriction');
INSERT INTO public.auth_permission VALUES (225, 'Can add restriction fact', 57, 'add_restrictionfact');
INSERT INTO public.auth_permission VALUES (226, 'Can change restriction fact', 57, 'change_restrictionfact');
INSERT INTO public.auth_permission VALUES (227, 'Can delete restriction fact', 57, 'delete_restrictionfact');
INSERT INTO public.auth_permission VALUES (228, 'Can view restriction fact', 57, 'view_restrictionfact');
INSERT INTO public.auth_permission VALUES (229, 'Can add restriction step', 58, 'add_restrictionstep');
INSERT INTO public.auth_permission VALUES (230, 'Can change restriction step', 58, 'change_restrictionstep');
INSERT INTO public.auth_permission VALUES (231, 'Can delete restriction step', 58, 'delete_restrictionstep');
INSERT INTO public.auth_permission VALUES (232, 'Can view restriction step', 58, 'view_restrictionstep');
INSERT INTO public.auth_permission VALUES (233, 'Can add customer grade', 59, 'add_customergrade');
INSERT INTO public.auth_permission VALUES (234, 'Can change customer grade', 59, 'change_customergrade');
INSERT INTO public.auth_permission VALUES (235, 'Can delete customer grade', 59, 'delete_customergrade');
INSERT INTO public.auth_permission VALUES (236, 'Can view customer grade', 59, 'view_customergrade');
INSERT INTO public.auth_permission VALUES (237, 'Can add grade override', 60, 'add_gradeoverride');
INSERT INTO public.auth_permission VALUES (238, 'Can change grade override', 60, 'change_gradeoverride');
INSERT INTO public.auth_permission VALUES (239, 'Can delete grade override', 60, 'delete_gradeoverride');
INSERT INTO public.auth_permission VALUES (240, 'Can view grade override', 60, 'view_gradeoverride');
INSERT INTO public.auth_permission VALUES (241, 'Can add notice template', 61, 'add_noticetemplate');
INSERT INTO public.auth_permission VALUES (242, 'Can change notice template', 61, 'change_noticetemplate');
INSERT INTO public.auth_permission VALUES (243, 'Can delete notice template', 61, 'delete_noticetemplate');
INSERT INTO public.auth_permission VALUES (244, 'Can view notice template', 61, 'view_noticetemplate');
INSERT INTO public.auth_permission VALUES (245, 'Can add bell line', 62, 'add_bellline');
INSERT INTO public.auth_permission VALUES (246, 'Can change bell line', 62, 'change_bellline');
INSERT INTO public.auth_permission VALUES (247, 'Can delete bell line', 62, 'delete_bellline');
INSERT INTO public.auth_permission VALUES (248, 'Can view bell line', 62, 'view_bellline');
INSERT INTO public.auth_permission VALUES (249, 'Can add suppression', 63, 'add_suppression');
INSERT INTO public.auth_permission VALUES (250, 'Can change suppression', 63, 'change_suppression');
INSERT INTO public.auth_permission VALUES (251, 'Can delete suppression', 63, 'delete_suppression');
INSERT INTO public.auth_permission VALUES (252, 'Can view suppression', 63, 'view_suppression');
INSERT INTO public.auth_permission VALUES (253, 'Can add notice', 64, 'add_notice');
INSERT INTO public.auth_permission VALUES (254, 'Can change notice', 64, 'change_notice');
INSERT INTO public.auth_permission VALUES (255, 'Can delete notice', 64, 'delete_notice');
INSERT INTO public.auth_permission VALUES (256, 'Can view notice', 64, 'view_notice');
INSERT INTO public.auth_permission VALUES (257, 'Can add post', 65, 'add_post');
INSERT INTO public.auth_permission VALUES (258, 'Can change post', 65, 'change_post');
INSERT INTO public.auth_permission VALUES (259, 'Can delete post', 65, 'delete_post');
INSERT INTO public.auth_permission VALUES (260, 'Can view post', 65, 'view_post');
INSERT INTO public.auth_permission VALUES (261, 'Can add qualification kind', 66, 'add_qualificationkind');
INSERT INTO public.auth_permission VALUES (262, 'Can change qualification kind', 66, 'change_qualificationkind');
INSERT INTO public.auth_permission VALUES (263, 'Can delete qualification kind', 66, 'delete_qualificationkind');
INSERT INTO public.auth_permission VALUES (264, 'Can view qualification kind', 66, 'view_qualificationkind');
INSERT INTO public.auth_permission VALUES (265, 'Can add role', 67, 'add_role');
INSERT INTO public.auth_permission VALUES (266, 'Can change role', 67, 'change_role');
INSERT INTO public.auth_permission VALUES (267, 'Can delete role', 67, 'delete_role');
INSERT INTO public.auth_permission VALUES (268, 'Can view role', 67, 'view_role');
INSERT INTO public.auth_permission VALUES (269, 'Can add skill', 68, 'add_skill');
INSERT INTO public.auth_permission VALUES (270, 'Can change skill', 68, 'change_skill');
INSERT INTO public.auth_permission VALUES (271, 'Can delete skill', 68, 'delete_skill');
INSERT INTO public.auth_permission VALUES (272, 'Can view skill', 68, 'view_skill');
INSERT INTO public.auth_permission VALUES (273, 'Can add business calendar', 69, 'add_businesscalendar');
INSERT INTO public.auth_permission VALUES (274, 'Can change business calendar', 69, 'change_businesscalendar');
INSERT INTO public.auth_permission VALUES (275, 'Can delete business calendar', 69, 'delete_businesscalendar');
INSERT INTO public.auth_permission VALUES (276, 'Can view business calendar', 69, 'view_businesscalendar');
INSERT INTO public.auth_permission VALUES (277, 'Can add calendar slot', 70, 'add_calendarslot');
INSERT INTO public.auth_permission VALUES (278, 'Can change calendar slot', 70, 'change_calendarslot');
INSERT INTO public.auth_permission VALUES (279, 'Can delete calendar slot', 70, 'delete_calendarslot');
INSERT INTO public.auth_permission VALUES (280, 'Can view calendar slot', 70, 'view_calendarslot');
INSERT INTO public.auth_permission VALUES (281, 'Can add org unit', 71, 'add_orgunit');
INSERT INTO public.auth_permission VALUES (282, 'Can change org unit', 71, 'change_orgunit');
INSERT INTO public.auth_permission VALUES (283, 'Can delete org unit', 71, 'delete_orgunit');
INSERT INTO public.auth_permission VALUES (284, 'Can view org unit', 71, 'view_orgunit');
INSERT INTO public.auth_permission VALUES (285, 'Can add person', 72, 'add_person');
INSERT INTO public.auth_permission VALUES (286, 'Can change person', 72, 'change_person');
INSERT INTO public.auth_permission VALUES (287, 'Can delete person', 72, 'delete_person');
INSERT INTO public.auth_permission VALUES (288, 'Can view person', 72, 'view_person');
INSERT INTO public.auth_permission VALUES (289, 'Can add hold', 73, 'add_hold');
INSERT INTO public.auth_permission VALUES (290, 'Can change hold', 73, 'change_hold');
INSERT INTO public.auth_permission VALUES (291, 'Can delete hold', 73, 'delete_hold');
INSERT INTO public.auth_permission VALUES (292, 'Can view hold', 73, 'view_hold');
INSERT INTO public.auth_permission VALUES (293, 'Can add deputy', 74, 'add_deputy');
INSERT INTO public.auth_permission VALUES (294, 'Can change deputy', 74, 'change_deputy');
INSERT INTO public.auth_permission VALUES (295, 'Can delete deputy', 74, 'delete_deputy');
INSERT INTO public.auth_permission VALUES (296, 'Can view deputy', 74, 'view_deputy');
INSERT INTO public.auth_permission VALUES (297, 'Can add qualification', 75, 'add_qualification');
INSERT INTO public.auth_permission VALUES (298, 'Can change qualification', 75, 'change_qualification');
INSERT INTO public.auth_permission VALUES (299, 'Can delete qualification', 75, 'delete_qualification');
INSERT INTO public.auth_permission VALUES (300, 'Can view qualification', 75, 'view_qualification');
INSERT INTO public.auth_permission VALUES (301, 'Can add person role', 76, 'add_personrole');
INSERT INTO public.auth_permission VALUES (302, 'Can change person role', 76, 'change_personrole');
INSERT INTO public.auth_permission VALUES (303, 'Can delete person role', 76, 'delete_personrole');
INSERT INTO public.auth_permission VALUES (304, 'Can view person role', 76, 'view_personrole');
INSERT INTO public.auth_permission VALUES (305, 'Can add role grant', 77, 'add_rolegrant');
INSERT INTO public.auth_permission VALUES (306, 'Can change role grant', 77, 'change_rolegrant');
INSERT INTO public.auth_permission VALUES (307, 'Can delete role grant', 77, 'delete_rolegrant');
INSERT INTO public.auth_permission VALUES (308, 'Can view role grant', 77, 'view_rolegrant');
INSERT INTO public.auth_permission VALUES (309, 'Can add person skill', 78, 'add_personskill');
INSERT INTO public.auth_permission VALUES (310, 'Can change person skill', 78, 'change_personskill');
INSERT INTO public.auth_permission VALUES (311, 'Can delete person skill', 78, 'delete_personskill');
INSERT INTO public.auth_permission VALUES (312, 'Can view person skill', 78, 'view_personskill');
INSERT INTO public.auth_permission VALUES (313, 'Can add calendar edition', 79, 'add_calendaredition');
INSERT INTO public.auth_permission VALUES (314, 'Can change calendar edition', 79, 'change_calendaredition');
INSERT INTO public.auth_permission VALUES (315, 'Can delete calendar edition', 79, 'delete_calendaredition');
INSERT INTO public.auth_permission VALUES (316, 'Can view calendar edition', 79, 'view_calendaredition');
INSERT INTO public.auth_permission VALUES (317, 'Can add provider', 80, 'add_provider');
INSERT INTO public.auth_permission VALUES (318, 'Can change provider', 80, 'change_provider');
INSERT INTO public.auth_permission VALUES (319, 'Can delete provider', 80, 'delete_provider');
INSERT INTO public.auth_permission VALUES (320, 'Can view provider', 80, 'view_provider');
INSERT INTO public.auth_permission VALUES (321, 'Can add document', 81, 'add_document');
INSERT INTO public.auth_permission VALUES (322, 'Can change document', 81, 'change_document');
INSERT INTO public.auth_permission VALUES (323, 'Can delete document', 81, 'delete_document');
INSERT INTO public.auth_permission VALUES (324, 'Can view document', 81, 'view_document');
INSERT INTO public.auth_permission VALUES (325, 'Can add contract', 82, 'add_contract');
INSERT INTO public.auth_permission VALUES (326, 'Can change contract', 82, 'change_contract');
INSERT INTO public.auth_permission VALUES (327, 'Can delete contract', 82, 'delete_contract');
INSERT INTO public.auth_permission VALUES (328, 'Can view contract', 82, 'view_contract');
INSERT INTO public.auth_permission VALUES (329, 'Can add state change', 83, 'add_statechange');
INSERT INTO public.auth_permission VALUES (330, 'Can change state change', 83, 'change_statechange');
INSERT INTO public.auth_permission VALUES (331, 'Can delete state change', 83, 'delete_statechange');
INSERT INTO public.auth_permission VALUES (332, 'Can view state change', 83, 'view_statechange');
INSERT INTO public.auth_permission VALUES (333, 'Can add weight change', 84, 'add_weightchange');
INSERT INTO public.auth_permission VALUES (334, 'Can change weight change', 84, 'change_weightchange');
INSERT INTO public.auth_permission VALUES (335, 'Can delete weight change', 84, 'delete_weightchange');
INSERT INTO public.auth_permission VALUES (336, 'Can view weight change', 84, 'view_weightchange');
INSERT INTO public.auth_permission VALUES (337, 'Can add policy', 85, 'add_policy');
INSERT INTO public.auth_permission VALUES (338, 'Can change policy', 85, 'change_policy');
INSERT INTO public.auth_permission VALUES (339, 'Can delete policy', 85, 'delete_policy');
INSERT INTO public.auth_permission VALUES (340, 'Can view policy', 85, 'view_policy');
INSERT INTO public.auth_permission VALUES (341, 'Can add standard', 86, 'add_standard');
INSERT INTO public.auth_permission VALUES (342, 'Can change standard', 86, 'change_standard');
INSERT INTO public.auth_permission VALUES (343, 'Can delete standard', 86, 'delete_standard');
INSERT INTO public.auth_permission VALUES (344, 'Can view standard', 86, 'view_standard');
INSERT INTO public.auth_permission VALUES (345, 'Can add standard version', 87, 'add_standardversion');
INSERT INTO public.auth_permission VALUES (346, 'Can change standard version', 87, 'change_standardversion');
INSERT INTO public.auth_permission VALUES (347, 'Can delete standard version', 87, 'delete_standardversion');
INSERT INTO public.auth_permission VALUES (348, 'Can view standard version', 87, 'view_standardversion');
INSERT INTO public.auth_permission VALUES (349, 'Can add standard item', 88, 'add_standarditem');
INSERT INTO public.auth_permission VALUES (350, 'Can change standard item', 88, 'change_standarditem');
INSERT INTO public.auth_permission VALUES (351, 'Can delete standard item', 88, 'delete_standarditem');
INSERT INTO public.auth_permission VALUES (352, 'Can view standard item', 88, 'view_standarditem');
INSERT INTO public.auth_permission VALUES (353, 'Can add rollback', 89, 'add_rollback');
INSERT INTO public.auth_permission VALUES (354, 'Can change rollback', 89, 'change_rollback');
INSERT INTO public.auth_permission VALUES (355, 'Can delete rollback', 89, 'delete_rollback');
INSERT INTO public.auth_permission VALUES (356, 'Can view rollback', 89, 'view_rollback');
INSERT INTO public.auth_permission VALUES (357, 'Can add release task', 90, 'add_releasetask');
INSERT INTO public.auth_permission VALUES (358, 'Can change release task', 90, 'change_releasetask');
INSERT INTO public.auth_permission VALUES (359, 'Can delete release task', 90, 'delete_releasetask');
INSERT INTO public.auth_permission VALUES (360, 'Can view release task', 90, 'view_releasetask');
INSERT INTO public.auth_permission VALUES (361, 'Can add in force', 91, 'add_inforce');
INSERT INTO public.auth_permission VALUES (362, 'Can change in force', 91, 'change_inforce');
INSERT INTO public.auth_permission VALUES (363, 'Can delete in force', 91, 'delete_inforce');
INSERT INTO public.auth_permission VALUES (364, 'Can view in force', 91, 'view_inforce');
INSERT INTO public.auth_permission VALUES (365, 'Can add dry run', 92, 'add_dryrun');
INSERT INTO public.auth_permission VALUES (366, 'Can change dry run', 92, 'change_dryrun');
INSERT INTO public.auth_permission VALUES (367, 'Can delete dry run', 92, 'delete_dryrun');
INSERT INTO public.auth_permission VALUES (368, 'Can view dry run', 92, 'view_dryrun');
INSERT INTO public.auth_permission VALUES (369, 'Can add approval', 93, 'add_approval');
INSERT INTO public.auth_permission VALUES (370, 'Can change approval', 93, 'change_approval');
INSERT INTO public.auth_permission VALUES (371, 'Can delete approval', 93, 'delete_approval');
INSERT INTO public.auth_permission VALUES (372, 'Can view approval', 93, 'view_approval');
INSERT INTO public.auth_permission VALUES (373, 'Can add call list', 94, 'add_calllist');
INSERT INTO public.auth_permission VALUES (374, 'Can change call list', 94, 'change_calllist');
INSERT INTO public.auth_permission VALUES (375, 'Can delete call list', 94, 'delete_calllist');
INSERT INTO public.auth_permission VALUES (376, 'Can view call list', 94, 'view_calllist');
INSERT INTO public.auth_permission VALUES (377, 'Can add list entry', 95, 'add_listentry');
INSERT INTO public.auth_permission VALUES (378, 'Can change list entry', 95, 'change_listentry');
INSERT INTO public.auth_permission VALUES (379, 'Can delete list entry', 95, 'delete_listentry');
INSERT INTO public.auth_permission VALUES (380, 'Can view list entry', 95, 'view_listentry');
INSERT INTO public.auth_permission VALUES (381, 'Can add agent presence', 96, 'add_agentpresence');
INSERT INTO public.auth_permission VALUES (382, 'Can change agent presence', 96, 'change_agentpresence');
INSERT INTO public.auth_permission VALUES (383, 'Can delete agent presence', 96, 'delete_agentpresence');
INSERT INTO public.auth_permission VALUES (384, 'Can view agent presence', 96, 'view_agentpresence');
INSERT INTO public.auth_permission VALUES (385, 'Can add queue', 97, 'add_queue');
INSERT INTO public.auth_permission VALUES (386, 'Can change queue', 97, 'change_queue');
INSERT INTO public.auth_permission VALUES (387, 'Can delete queue', 97, 'delete_queue');
INSERT INTO public.auth_permission VALUES (388, 'Can view queue', 97, 'view_queue');
INSERT INTO public.auth_permission VALUES (389, 'Can add work item', 98, 'add_workitem');
INSERT INTO public.auth_permission VALUES (390, 'Can change work item', 98, 'change_workitem');
INSERT INTO public.auth_permission VALUES (391, 'Can delete work item', 98, 'delete_workitem');
INSERT INTO public.auth_permission VALUES (392, 'Can view work item', 98, 'view_workitem');
INSERT INTO public.auth_permission VALUES (393, 'Can add offer', 99, 'add_offer');
INSERT INTO public.auth_permission VALUES (394, 'Can change offer', 99, 'change_offer');
INSERT INTO public.auth_permission VALUES (395, 'Can delete offer', 99, 'delete_offer');
INSERT INTO public.auth_permission VALUES (396, 'Can view offer', 99, 'view_offer');
INSERT INTO public.auth_permission VALUES (397, 'Can add agent message', 100, 'add_agentmessage');
INSERT INTO public.auth_permission VALUES (398, 'Can change agent message', 100, 'change_agentmessage');
INSERT INTO public.auth_permission VALUES (399, 'Can delete agent message', 100, 'delete_agentmessage');
INSERT INTO public.auth_permission VALUES (400, 'Can view agent message', 100, 'view_agentmessage');
INSERT INTO public.auth_permission VALUES (401, 'Can add presence spell', 101, 'add_presencespell');
INSERT INTO public.auth_permission VALUES (402, 'Can change presence spell', 101, 'change_presencespell');
INSERT INTO public.auth_permission VALUES (403, 'Can delete presence spell', 101, 'delete_presencespell');
INSERT INTO public.auth_permission VALUES (404, 'Can view presence spell', 101, 'view_presencespell');
INSERT INTO public.auth_permission VALUES (405, 'Can add agent phone', 102, 'add_agentphone');
INSERT INTO public.auth_permission VALUES (406, 'Can change agent phone', 102, 'change_agentphone');
INSERT INTO public.auth_permission VALUES (721, 'Can add count', 181, 'add_count');
INSERT INTO public.auth_permission VALUES (407, 'Can delete agent phone', 102, 'delete_agentphone');
INSERT INTO public.auth_permission VALUES (408, 'Can view agent phone', 102, 'view_agentphone');
INSERT INTO public.auth_permission VALUES (409, 'Can add call', 103, 'add_call');
INSERT INTO public.auth_permission VALUES (410, 'Can change call', 103, 'change_call');
INSERT INTO public.auth_permission VALUES (411, 'Can delete call', 103, 'delete_call');
INSERT INTO public.auth_permission VALUES (412, 'Can view call', 103, 'view_call');
INSERT INTO public.auth_permission VALUES (413, 'Can add hotline', 104, 'add_hotline');
INSERT INTO public.auth_permission VALUES (414, 'Can change hotline', 104, 'change_hotline');
INSERT INTO public.auth_permission VALUES (415, 'Can delete hotline', 104, 'delete_hotline');
INSERT INTO public.auth_permission VALUES (416, 'Can view hotline', 104, 'view_hotline');
INSERT INTO public.auth_permission VALUES (417, 'Can add call line', 105, 'add_callline');
INSERT INTO public.auth_permission VALUES (418, 'Can change call line', 105, 'change_callline');
INSERT INTO public.auth_permission VALUES (419, 'Can delete call line', 105, 'delete_callline');
INSERT INTO public.auth_permission VALUES (420, 'Can view call line', 105, 'view_callline');
INSERT INTO public.auth_permission VALUES (421, 'Can add do not call', 106, 'add_donotcall');
INSERT INTO public.auth_permission VALUES (422, 'Can change do not call', 106, 'change_donotcall');
INSERT INTO public.auth_permission VALUES (423, 'Can delete do not call', 106, 'delete_donotcall');
INSERT INTO public.auth_permission VALUES (424, 'Can view do not call', 106, 'view_donotcall');
INSERT INTO public.auth_permission VALUES (425, 'Can add engine event', 107, 'add_engineevent');
INSERT INTO public.auth_permission VALUES (426, 'Can change engine event', 107, 'change_engineevent');
INSERT INTO public.auth_permission VALUES (427, 'Can delete engine event', 107, 'delete_engineevent');
INSERT INTO public.auth_permission VALUES (428, 'Can view engine event', 107, 'view_engineevent');
INSERT INTO public.auth_permission VALUES (429, 'Can add menu version', 108, 'add_menuversion');
INSERT INTO public.auth_permission VALUES (430, 'Can change menu version', 108, 'change_menuversion');
INSERT INTO public.auth_permission VALUES (431, 'Can delete menu version', 108, 'delete_menuversion');
INSERT INTO public.auth_permission VALUES (432, 'Can view menu version', 108, 'view_menuversion');
INSERT INTO public.auth_permission VALUES (433, 'Can add recording', 109, 'add_recording');
INSERT INTO public.auth_permission VALUES (434, 'Can change recording', 109, 'change_recording');
INSERT INTO public.auth_permission VALUES (435, 'Can delete recording', 109, 'delete_recording');
INSERT INTO public.auth_permission VALUES (436, 'Can view recording', 109, 'view_recording');
INSERT INTO public.auth_permission VALUES (437, 'Can add callback', 110, 'add_callback');
INSERT INTO public.auth_permission VALUES (438, 'Can change callback', 110, 'change_callback');
INSERT INTO public.auth_permission VALUES (439, 'Can delete callback', 110, 'delete_callback');
INSERT INTO public.auth_permission VALUES (440, 'Can view callback', 110, 'view_callback');
INSERT INTO public.auth_permission VALUES (441, 'Can add call leg', 111, 'add_callleg');
INSERT INTO public.auth_permission VALUES (442, 'Can change call leg', 111, 'change_callleg');
INSERT INTO public.auth_permission VALUES (443, 'Can delete call leg', 111, 'delete_callleg');
INSERT INTO public.auth_permission VALUES (444, 'Can view call leg', 111, 'view_callleg');
INSERT INTO public.auth_permission VALUES (445, 'Can add engine command', 112, 'add_enginecommand');
INSERT INTO public.auth_permission VALUES (446, 'Can change engine command', 112, 'change_enginecommand');
INSERT INTO public.auth_permission VALUES (447, 'Can delete engine command', 112, 'delete_enginecommand');
INSERT INTO public.auth_permission VALUES (448, 'Can view engine command', 112, 'view_enginecommand');
INSERT INTO public.auth_permission VALUES (449, 'Can add played floor', 113, 'add_playedfloor');
INSERT INTO public.auth_permission VALUES (450, 'Can change played floor', 113, 'change_playedfloor');
INSERT INTO public.auth_permission VALUES (451, 'Can delete played floor', 113, 'delete_playedfloor');
INSERT INTO public.auth_permission VALUES (452, 'Can view played floor', 113, 'view_playedfloor');
INSERT INTO public.auth_permission VALUES (453, 'Can add care plan', 114, 'add_careplan');
INSERT INTO public.auth_permission VALUES (454, 'Can change care plan', 114, 'change_careplan');
INSERT INTO public.auth_permission VALUES (455, 'Can delete care plan', 114, 'delete_careplan');
INSERT INTO public.auth_permission VALUES (456, 'Can view care plan', 114, 'view_careplan');
INSERT INTO public.auth_permission VALUES (457, 'Can add drive', 115, 'add_drive');
INSERT INTO public.auth_permission VALUES (458, 'Can change drive', 115, 'change_drive');
INSERT INTO public.auth_permission VALUES (459, 'Can delete drive', 115, 'delete_drive');
INSERT INTO public.auth_permission VALUES (460, 'Can view drive', 115, 'view_drive');
INSERT INTO public.auth_permission VALUES (461, 'Can add step tick', 116, 'add_steptick');
INSERT INTO public.auth_permission VALUES (462, 'Can change step tick', 116, 'change_steptick');
INSERT INTO public.auth_permission VALUES (463, 'Can delete step tick', 116, 'delete_steptick');
INSERT INTO public.auth_permission VALUES (464, 'Can view step tick', 116, 'view_steptick');
INSERT INTO public.auth_permission VALUES (465, 'Can add letter category', 117, 'add_lettercategory');
INSERT INTO public.auth_permission VALUES (466, 'Can change letter category', 117, 'change_lettercategory');
INSERT INTO public.auth_permission VALUES (467, 'Can delete letter category', 117, 'delete_lettercategory');
INSERT INTO public.auth_permission VALUES (468, 'Can view letter category', 117, 'view_lettercategory');
INSERT INTO public.auth_permission VALUES (469, 'Can add letter', 118, 'add_letter');
INSERT INTO public.auth_permission VALUES (470, 'Can change letter', 118, 'change_letter');
INSERT INTO public.auth_permission VALUES (471, 'Can delete letter', 118, 'delete_letter');
INSERT INTO public.auth_permission VALUES (472, 'Can view letter', 118, 'view_letter');
INSERT INTO public.auth_permission VALUES (473, 'Can add case task', 119, 'add_casetask');
INSERT INTO public.auth_permission VALUES (474, 'Can change case task', 119, 'change_casetask');
INSERT INTO public.auth_permission VALUES (475, 'Can delete case task', 119, 'delete_casetask');
INSERT INTO public.auth_permission VALUES (476, 'Can view case task', 119, 'view_casetask');
INSERT INTO public.auth_permission VALUES (477, 'Can add task text', 120, 'add_tasktext');
INSERT INTO public.auth_permission VALUES (478, 'Can change task text', 120, 'change_tasktext');
INSERT INTO public.auth_permission VALUES (479, 'Can delete task text', 120, 'delete_tasktext');
INSERT INTO public.auth_permission VALUES (480, 'Can view task text', 120, 'view_tasktext');
INSERT INTO public.auth_permission VALUES (481, 'Can add case', 121, 'add_case');
INSERT INTO public.auth_permission VALUES (482, 'Can change case', 121, 'change_case');
INSERT INTO public.auth_permission VALUES (483, 'Can delete case', 121, 'delete_case');
INSERT INTO public.auth_permission VALUES (484, 'Can view case', 121, 'view_case');
INSERT INTO public.auth_permission VALUES (485, 'Can add case template', 122, 'add_casetemplate');
INSERT INTO public.auth_permission VALUES (486, 'Can change case template', 122, 'change_casetemplate');
INSERT INTO public.auth_permission VALUES (487, 'Can delete case template', 122, 'delete_casetemplate');
INSERT INTO public.auth_permission VALUES (488, 'Can view case template', 122, 'view_casetemplate');
INSERT INTO public.auth_permission VALUES (489, 'Can add case type', 123, 'add_casetype');
INSERT INTO public.auth_permission VALUES (490, 'Can change case type', 123, 'change_casetype');
INSERT INTO public.auth_permission VALUES (491, 'Can delete case type', 123, 'delete_casetype');
INSERT INTO public.auth_permission VALUES (492, 'Can view case type', 123, 'view_casetype');
INSERT INTO public.auth_permission VALUES (493, 'Can add contact reason', 124, 'add_contactreason');
INSERT INTO public.auth_permission VALUES (494, 'Can change contact reason', 124, 'change_contactreason');
INSERT INTO public.auth_permission VALUES (495, 'Can delete contact reason', 124, 'delete_contactreason');
INSERT INTO public.auth_permission VALUES (496, 'Can view contact reason', 124, 'view_contactreason');
INSERT INTO public.auth_permission VALUES (497, 'Can add case hold', 125, 'add_casehold');
INSERT INTO public.auth_permission VALUES (498, 'Can change case hold', 125, 'change_casehold');
INSERT INTO public.auth_permission VALUES (499, 'Can delete case hold', 125, 'delete_casehold');
INSERT INTO public.auth_permission VALUES (500, 'Can view case hold', 125, 'view_casehold');
INSERT INTO public.auth_permission VALUES (501, 'Can add case link', 126, 'add_caselink');
INSERT INTO public.auth_permission VALUES (502, 'Can change case link', 126, 'change_caselink');
INSERT INTO public.auth_permission VALUES (503, 'Can delete case link', 126, 'delete_caselink');
INSERT INTO public.auth_permission VALUES (504, 'Can view case link', 126, 'view_caselink');
INSERT INTO public.auth_permission VALUES (505, 'Can add case message', 127, 'add_casemessage');
INSERT INTO public.auth_permission VALUES (506, 'Can change case message', 127, 'change_casemessage');
INSERT INTO public.auth_permission VALUES (507, 'Can delete case message', 127, 'delete_casemessage');
INSERT INTO public.auth_permission VALUES (508, 'Can view case message', 127, 'view_casemessage');
INSERT INTO public.auth_permission VALUES (509, 'Can add case seen', 128, 'add_caseseen');
INSERT INTO public.auth_permission VALUES (510, 'Can change case seen', 128, 'change_caseseen');
INSERT INTO public.auth_permission VALUES (511, 'Can delete case seen', 128, 'delete_caseseen');
INSERT INTO public.auth_permission VALUES (512, 'Can view case seen', 128, 'view_caseseen');
INSERT INTO public.auth_permission VALUES (513, 'Can add case step', 129, 'add_casestep');
INSERT INTO public.auth_permission VALUES (514, 'Can change case step', 129, 'change_casestep');
INSERT INTO public.auth_permission VALUES (515, 'Can delete case step', 129, 'delete_casestep');
INSERT INTO public.auth_permission VALUES (516, 'Can view case step', 129, 'view_casestep');
INSERT INTO public.auth_permission VALUES (517, 'Can add case watcher', 130, 'add_casewatcher');
INSERT INTO public.auth_permission VALUES (518, 'Can change case watcher', 130, 'change_casewatcher');
INSERT INTO public.auth_permission VALUES (519, 'Can delete case watcher', 130, 'delete_casewatcher');
INSERT INTO public.auth_permission VALUES (520, 'Can view case watcher', 130, 'view_casewatcher');
INSERT INTO public.auth_permission VALUES (521, 'Can add dispute', 131, 'add_dispute');
INSERT INTO public.auth_permission VALUES (522, 'Can change dispute', 131, 'change_dispute');
INSERT INTO public.auth_permission VALUES (523, 'Can delete dispute', 131, 'delete_dispute');
INSERT INTO public.auth_permission VALUES (524, 'Can view dispute', 131, 'view_dispute');
INSERT INTO public.auth_permission VALUES (525, 'Can add eight d', 132, 'add_eightd');
INSERT INTO public.auth_permission VALUES (526, 'Can change eight d', 132, 'change_eightd');
INSERT INTO public.auth_permission VALUES (527, 'Can delete eight d', 132, 'delete_eightd');
INSERT INTO public.auth_permission VALUES (528, 'Can view eight d', 132, 'view_eightd');
INSERT INTO public.auth_permission VALUES (529, 'Can add saved view', 133, 'add_savedview');
INSERT INTO public.auth_permission VALUES (530, 'Can change saved view', 133, 'change_savedview');
INSERT INTO public.auth_permission VALUES (531, 'Can delete saved view', 133, 'delete_savedview');
INSERT INTO public.auth_permission VALUES (532, 'Can view saved view', 133, 'view_savedview');
INSERT INTO public.auth_permission VALUES (533, 'Can add case text', 134, 'add_casetext');
INSERT INTO public.auth_permission VALUES (534, 'Can change case text', 134, 'change_casetext');
INSERT INTO public.auth_permission VALUES (535, 'Can delete case text', 134, 'delete_casetext');
INSERT INTO public.auth_permission VALUES (536, 'Can view case text', 134, 'view_casetext');
INSERT INTO public.auth_permission VALUES (537, 'Can add charge name', 135, 'add_chargename');
INSERT INTO public.auth_permission VALUES (538, 'Can change charge name', 135, 'change_chargename');
INSERT INTO public.auth_permission VALUES (539, 'Can delete charge name', 135, 'delete_chargename');
INSERT INTO public.auth_permission VALUES (540, 'Can view charge name', 135, 'view_chargename');
INSERT INTO public.auth_permission VALUES (541, 'Can add payment news', 136, 'add_paymentnews');
INSERT INTO public.auth_permission VALUES (542, 'Can change payment news', 136, 'change_paymentnews');
INSERT INTO public.auth_permission VALUES (543, 'Can delete payment news', 136, 'delete_paymentnews');
INSERT INTO public.auth_permission VALUES (544, 'Can view payment news', 136, 'view_paymentnews');
INSERT INTO public.auth_permission VALUES (545, 'Can add hand in', 137, 'add_handin');
INSERT INTO public.auth_permission VALUES (546, 'Can change hand in', 137, 'change_handin');
INSERT INTO public.auth_permission VALUES (547, 'Can delete hand in', 137, 'delete_handin');
INSERT INTO public.auth_permission VALUES (548, 'Can view hand in', 137, 'view_handin');
INSERT INTO public.auth_permission VALUES (549, 'Can add leave', 138, 'add_leave');
INSERT INTO public.auth_permission VALUES (550, 'Can change leave', 138, 'change_leave');
INSERT INTO public.auth_permission VALUES (551, 'Can delete leave', 138, 'delete_leave');
INSERT INTO public.auth_permission VALUES (552, 'Can view leave', 138, 'view_leave');
INSERT INTO public.auth_permission VALUES (553, 'Can add payment', 139, 'add_payment');
INSERT INTO public.auth_permission VALUES (554, 'Can change payment', 139, 'change_payment');
INSERT INTO public.auth_permission VALUES (555, 'Can delete payment', 139, 'delete_payment');
INSERT INTO public.auth_permission VALUES (556, 'Can view payment', 139, 'view_payment');
INSERT INTO public.auth_permission VALUES (557, 'Can add quote', 140, 'add_quote');
INSERT INTO public.auth_permission VALUES (558, 'Can change quote', 140, 'change_quote');
INSERT INTO public.auth_permission VALUES (559, 'Can delete quote', 140, 'delete_quote');
INSERT INTO public.auth_permission VALUES (560, 'Can view quote', 140, 'view_quote');
INSERT INTO public.auth_permission VALUES (561, 'Can add quote line', 141, 'add_quoteline');
INSERT INTO public.auth_permission VALUES (562, 'Can change quote line', 141, 'change_quoteline');
INSERT INTO public.auth_permission VALUES (563, 'Can delete quote line', 141, 'delete_quoteline');
INSERT INTO public.auth_permission VALUES (564, 'Can view quote line', 141, 'view_quoteline');
INSERT INTO public.auth_permission VALUES (565, 'Can add refund', 142, 'add_refund');
INSERT INTO public.auth_permission VALUES (566, 'Can change refund', 142, 'change_refund');
INSERT INTO public.auth_permission VALUES (567, 'Can delete refund', 142, 'delete_refund');
INSERT INTO public.auth_permission VALUES (568, 'Can view refund', 142, 'view_refund');
INSERT INTO public.auth_permission VALUES (569, 'Can add board snapshot', 143, 'add_boardsnapshot');
INSERT INTO public.auth_permission VALUES (570, 'Can change board snapshot', 143, 'change_boardsnapshot');
INSERT INTO public.auth_permission VALUES (571, 'Can delete board snapshot', 143, 'delete_boardsnapshot');
INSERT INTO public.auth_permission VALUES (572, 'Can view board snapshot', 143, 'view_boardsnapshot');
INSERT INTO public.auth_permission VALUES (573, 'Can add policy', 144, 'add_policy');
INSERT INTO public.auth_permission VALUES (574, 'Can change policy', 144, 'change_policy');
INSERT INTO public.auth_permission VALUES (575, 'Can delete policy', 144, 'delete_policy');
INSERT INTO public.auth_permission VALUES (576, 'Can view policy', 144, 'view_policy');
INSERT INTO public.auth_permission VALUES (577, 'Can add plan day', 145, 'add_planday');
INSERT INTO public.auth_permission VALUES (578, 'Can change plan day', 145, 'change_planday');
INSERT INTO public.auth_permission VALUES (579, 'Can delete plan day', 145, 'delete_planday');
INSERT INTO public.auth_permission VALUES (580, 'Can view plan day', 145, 'view_planday');
INSERT INTO public.auth_permission VALUES (581, 'Can add day plan', 146, 'add_dayplan');
INSERT INTO public.auth_permission VALUES (582, 'Can change day plan', 146, 'change_dayplan');
INSERT INTO public.auth_permission VALUES (583, 'Can delete day plan', 146, 'delete_dayplan');
INSERT INTO public.auth_permission VALUES (584, 'Can view day plan', 146, 'view_dayplan');
INSERT INTO public.auth_permission VALUES (585, 'Can add plan left', 147, 'add_planleft');
INSERT INTO public.auth_permission VALUES (586, 'Can change plan left', 147, 'change_planleft');
INSERT INTO public.auth_permission VALUES (587, 'Can delete plan left', 147, 'delete_planleft');
INSERT INTO public.auth_permission VALUES (588, 'Can view plan left', 147, 'view_planleft');
INSERT INTO public.auth_permission VALUES (589, 'Can add plan stop', 148, 'add_planstop');
INSERT INTO public.auth_permission VALUES (590, 'Can change plan stop', 148, 'change_planstop');
INSERT INTO public.auth_permission VALUES (591, 'Can delete plan stop', 148, 'delete_planstop');
INSERT INTO public.auth_permission VALUES (592, 'Can view plan stop', 148, 'view_planstop');
INSERT INTO public.auth_permission VALUES (593, 'Can add technician day', 149, 'add_technicianday');
INSERT INTO public.auth_permission VALUES (594, 'Can change technician day', 149, 'change_technicianday');
INSERT INTO public.auth_permission VALUES (595, 'Can delete technician day', 149, 'delete_technicianday');
INSERT INTO public.auth_permission VALUES (596, 'Can view technician day', 149, 'view_technicianday');
INSERT INTO public.auth_permission VALUES (597, 'Can add window hold', 150, 'add_windowhold');
INSERT INTO public.auth_permission VALUES (598, 'Can change window hold', 150, 'change_windowhold');
INSERT INTO public.auth_permission VALUES (599, 'Can delete window hold', 150, 'delete_windowhold');
INSERT INTO public.auth_permission VALUES (600, 'Can view window hold', 150, 'view_windowhold');
INSERT INTO public.auth_permission VALUES (601, 'Can add job answer', 151, 'add_jobanswer');
INSERT INTO public.auth_permission VALUES (602, 'Can change job answer', 151, 'change_jobanswer');
INSERT INTO public.auth_permission VALUES (603, 'Can delete job answer', 151, 'delete_jobanswer');
INSERT INTO public.auth_permission VALUES (604, 'Can view job answer', 151, 'view_jobanswer');
INSERT INTO public.auth_permission VALUES (605, 'Can add job evidence', 152, 'add_jobevidence');
INSERT INTO public.auth_permission VALUES (606, 'Can change job evidence', 152, 'change_jobevidence');
INSERT INTO public.auth_permission VALUES (607, 'Can delete job evidence', 152, 'delete_jobevidence');
INSERT INTO public.auth_permission VALUES (608, 'Can view job evidence', 152, 'view_jobevidence');
INSERT INTO public.auth_permission VALUES (609, 'Can add job part', 153, 'add_jobpart');
INSERT INTO public.auth_permission VALUES (610, 'Can change job part', 153, 'change_jobpart');
INSERT INTO public.auth_permission VALUES (611, 'Can delete job part', 153, 'delete_jobpart');
INSERT INTO public.auth_permission VALUES (612, 'Can view job part', 153, 'view_jobpart');
INSERT INTO public.auth_permission VALUES (613, 'Can add job place', 154, 'add_jobplace');
INSERT INTO public.auth_permission VALUES (614, 'Can change job place', 154, 'change_jobplace');
INSERT INTO public.auth_permission VALUES (615, 'Can delete job place', 154, 'delete_jobplace');
INSERT INTO public.auth_permission VALUES (616, 'Can view job place', 154, 'view_jobplace');
INSERT INTO public.auth_permission VALUES (617, 'Can add job signature', 155, 'add_jobsignature');
INSERT INTO public.auth_permission VALUES (618, 'Can change job signature', 155, 'change_jobsignature');
INSERT INTO public.auth_permission VALUES (619, 'Can delete job signature', 155, 'delete_jobsignature');
INSERT INTO public.auth_permission VALUES (620, 'Can view job signature', 155, 'view_jobsignature');
INSERT INTO public.auth_permission VALUES (621, 'Can add job stamp', 156, 'add_jobstamp');
INSERT INTO public.auth_permission VALUES (622, 'Can change job stamp', 156, 'change_jobstamp');
INSERT INTO public.auth_permission VALUES (623, 'Can delete job stamp', 156, 'delete_jobstamp');
INSERT INTO public.auth_permission VALUES (624, 'Can view job stamp', 156, 'view_jobstamp');
INSERT INTO public.auth_permission VALUES (625, 'Can add job text', 157, 'add_jobtext');
INSERT INTO public.auth_permission VALUES (626, 'Can change job text', 157, 'change_jobtext');
INSERT INTO public.auth_permission VALUES (627, 'Can delete job text', 157, 'delete_jobtext');
INSERT INTO public.auth_permission VALUES (628, 'Can view job text', 157, 'view_jobtext');
INSERT INTO public.auth_permission VALUES (629, 'Can add job', 158, 'add_job');
INSERT INTO public.auth_permission VALUES (630, 'Can change job', 158, 'change_job');
INSERT INTO public.auth_permission VALUES (631, 'Can delete job', 158, 'delete_job');
INSERT INTO public.auth_permission VALUES (632, 'Can view job', 158, 'view_job');
INSERT INTO public.auth_permission VALUES (633, 'Can add job doubt', 159, 'add_jobdoubt');
INSERT INTO public.auth_permission VALUES (634, 'Can change job doubt', 159, 'change_jobdoubt');
INSERT INTO public.auth_permission VALUES (635, 'Can delete job doubt', 159, 'delete_jobdoubt');
INSERT INTO public.auth_permission VALUES (636, 'Can view job doubt', 159, 'view_jobdoubt');
INSERT INTO public.auth_permission VALUES (637, 'Can add noted contact', 160, 'add_notedcontact');
INSERT INTO public.auth_permission VALUES (638, 'Can change noted contact', 160, 'change_notedcontact');
INSERT INTO public.auth_permission VALUES (639, 'Can delete noted contact', 160, 'delete_notedcontact');
INSERT INTO public.auth_permission VALUES (640, 'Can view noted contact', 160, 'view_notedcontact');
INSERT INTO public.auth_permission VALUES (641, 'Can add phone', 161, 'add_phone');
INSERT INTO public.auth_permission VALUES (642, 'Can change phone', 161, 'change_phone');
INSERT INTO public.auth_permission VALUES (643, 'Can delete phone', 161, 'delete_phone');
INSERT INTO public.auth_permission VALUES (644, 'Can view phone', 161, 'view_phone');
INSERT INTO public.auth_permission VALUES (645, 'Can add phone deed', 162, 'add_phonedeed');
INSERT INTO public.auth_permission VALUES (646, 'Can change phone deed', 162, 'change_phonedeed');
INSERT INTO public.auth_permission VALUES (647, 'Can delete phone deed', 162, 'delete_phonedeed');
INSERT INTO public.auth_permission VALUES (648, 'Can view phone deed', 162, 'view_phonedeed');
INSERT INTO public.auth_permission VALUES (649, 'Can add process instance', 163, 'add_processinstance');
INSERT INTO public.auth_permission VALUES (650, 'Can change process instance', 163, 'change_processinstance');
INSERT INTO public.auth_permission VALUES (651, 'Can delete process instance', 163, 'delete_processinstance');
INSERT INTO public.auth_permission VALUES (652, 'Can view process instance', 163, 'view_processinstance');
INSERT INTO public.auth_permission VALUES (653, 'Can add process step', 164, 'add_processstep');
INSERT INTO public.auth_permission VALUES (654, 'Can change process step', 164, 'change_processstep');
INSERT INTO public.auth_permission VALUES (655, 'Can delete process step', 164, 'delete_processstep');
INSERT INTO public.auth_permission VALUES (656, 'Can view process step', 164, 'view_processstep');
INSERT INTO public.auth_permission VALUES (657, 'Can add process task', 165, 'add_processtask');
INSERT INTO public.auth_permission VALUES (658, 'Can change process task', 165, 'change_processtask');
INSERT INTO public.auth_permission VALUES (659, 'Can delete process task', 165, 'delete_processtask');
INSERT INTO public.auth_permission VALUES (660, 'Can view process task', 165, 'view_processtask');
INSERT INTO public.auth_permission VALUES (661, 'Can add process task text', 166, 'add_processtasktext');
INSERT INTO public.auth_permission VALUES (662, 'Can change process task text', 166, 'change_processtasktext');
INSERT INTO public.auth_permission VALUES (663, 'Can delete process task text', 166, 'delete_processtasktext');
INSERT INTO public.auth_permission VALUES (664, 'Can view process task text', 166, 'view_processtasktext');
INSERT INTO public.auth_permission VALUES (665, 'Can add process timer', 167, 'add_processtimer');
INSERT INTO public.auth_permission VALUES (666, 'Can change process timer', 167, 'change_processtimer');
INSERT INTO public.auth_permission VALUES (667, 'Can delete process timer', 167, 'delete_processtimer');
INSERT INTO public.auth_permission VALUES (668, 'Can view process timer', 167, 'view_processtimer');
INSERT INTO public.auth_permission VALUES (669, 'Can add version run', 168, 'add_versionrun');
INSERT INTO public.auth_permission VALUES (670, 'Can change version run', 168, 'change_versionrun');
INSERT INTO public.auth_permission VALUES (671, 'Can delete version run', 168, 'delete_versionrun');
INSERT INTO public.auth_permission VALUES (672, 'Can view version run', 168, 'view_versionrun');
INSERT INTO public.auth_permission VALUES (673, 'Can add remedy', 169, 'add_remedy');
INSERT INTO public.auth_permission VALUES (674, 'Can change remedy', 169, 'change_remedy');
INSERT INTO public.auth_permission VALUES (675, 'Can delete remedy', 169, 'delete_remedy');
INSERT INTO public.auth_permission VALUES (676, 'Can view remedy', 169, 'view_remedy');
INSERT INTO public.auth_permission VALUES (677, 'Can add sale', 170, 'add_sale');
INSERT INTO public.auth_permission VALUES (678, 'Can change sale', 170, 'change_sale');
INSERT INTO public.auth_permission VALUES (679, 'Can delete sale', 170, 'delete_sale');
INSERT INTO public.auth_permission VALUES (680, 'Can view sale', 170, 'view_sale');
INSERT INTO public.auth_permission VALUES (681, 'Can add calendar in force', 171, 'add_calendarinforce');
INSERT INTO public.auth_permission VALUES (682, 'Can change calendar in force', 171, 'change_calendarinforce');
INSERT INTO public.auth_permission VALUES (683, 'Can delete calendar in force', 171, 'delete_calendarinforce');
INSERT INTO public.auth_permission VALUES (684, 'Can view calendar in force', 171, 'view_calendarinforce');
INSERT INTO public.auth_permission VALUES (685, 'Can add clock', 172, 'add_clock');
INSERT INTO public.auth_permission VALUES (686, 'Can change clock', 172, 'change_clock');
INSERT INTO public.auth_permission VALUES (687, 'Can delete clock', 172, 'delete_clock');
INSERT INTO public.auth_permission VALUES (688, 'Can view clock', 172, 'view_clock');
INSERT INTO public.auth_permission VALUES (689, 'Can add clock move', 173, 'add_clockmove');
INSERT INTO public.auth_permission VALUES (690, 'Can change clock move', 173, 'change_clockmove');
INSERT INTO public.auth_permission VALUES (691, 'Can delete clock move', 173, 'delete_clockmove');
INSERT INTO public.auth_permission VALUES (692, 'Can view clock move', 173, 'view_clockmove');
INSERT INTO public.auth_permission VALUES (693, 'Can add level rules version', 174, 'add_levelrulesversion');
INSERT INTO public.auth_permission VALUES (694, 'Can change level rules version', 174, 'change_levelrulesversion');
INSERT INTO public.auth_permission VALUES (695, 'Can delete level rules version', 174, 'delete_levelrulesversion');
INSERT INTO public.auth_permission VALUES (696, 'Can view level rules version', 174, 'view_levelrulesversion');
INSERT INTO public.auth_permission VALUES (697, 'Can add stock policy', 175, 'add_stockpolicy');
INSERT INTO public.auth_permission VALUES (698, 'Can change stock policy', 175, 'change_stockpolicy');
INSERT INTO public.auth_permission VALUES (699, 'Can delete stock policy', 175, 'delete_stockpolicy');
INSERT INTO public.auth_permission VALUES (700, 'Can view stock policy', 175, 'view_stockpolicy');
INSERT INTO public.auth_permission VALUES (701, 'Can add tier', 176, 'add_tier');
INSERT INTO public.auth_permission VALUES (702, 'Can change tier', 176, 'change_tier');
INSERT INTO public.auth_permission VALUES (703, 'Can delete tier', 176, 'delete_tier');
INSERT INTO public.auth_permission VALUES (704, 'Can view tier', 176, 'view_tier');
INSERT INTO public.auth_permission VALUES (705, 'Can add store', 177, 'add_store');
INSERT INTO public.auth_permission VALUES (706, 'Can change store', 177, 'change_store');
INSERT INTO public.auth_permission VALUES (707, 'Can delete store', 177, 'delete_store');
INSERT INTO public.auth_permission VALUES (708, 'Can view store', 177, 'view_store');
INSERT INTO public.auth_permission VALUES (709, 'Can add piece', 178, 'add_piece');
INSERT INTO public.auth_permission VALUES (710, 'Can change piece', 178, 'change_piece');
INSERT INTO public.auth_permission VALUES (711, 'Can delete piece', 178, 'delete_piece');
INSERT INTO public.auth_permission VALUES (712, 'Can view piece', 178, 'view_piece');
INSERT INTO public.auth_permission VALUES (713, 'Can add old part', 179, 'add_oldpart');
INSERT INTO public.auth_permission VALUES (714, 'Can change old part', 179, 'change_oldpart');
INSERT INTO public.auth_permission VALUES (715, 'Can delete old part', 179, 'delete_oldpart');
INSERT INTO public.auth_permission VALUES (716, 'Can view old part', 179, 'view_oldpart');
INSERT INTO public.auth_permission VALUES (717, 'Can add movement', 180, 'add_movement');
INSERT INTO public.auth_permission VALUES (718, 'Can change movement', 180, 'change_movement');
INSERT INTO public.auth_permission VALUES (719, 'Can delete movement', 180, 'delete_movement');
INSERT INTO public.auth_permission VALUES (720, 'Can view movement', 180, 'view_movement');
INSERT INTO public.auth_permission VALUES (722, 'Can change count', 181, 'change_count');
INSERT INTO public.auth_permission VALUES (723, 'Can delete count', 181, 'delete_count');
INSERT INTO public.auth_permission VALUES (724, 'Can view count', 181, 'view_count');
INSERT INTO public.auth_permission VALUES (725, 'Can add balance', 182, 'add_balance');
INSERT INTO public.auth_permission VALUES (726, 'Can change balance', 182, 'change_balance');
INSERT INTO public.auth_permission VALUES (727, 'Can delete balance', 182, 'delete_balance');
INSERT INTO public.auth_permission VALUES (728, 'Can view balance', 182, 'view_balance');
INSERT INTO public.auth_permission VALUES (729, 'Can add transfer', 183, 'add_transfer');
INSERT INTO public.auth_permission VALUES (730, 'Can change transfer', 183, 'change_transfer');
INSERT INTO public.auth_permission VALUES (731, 'Can delete transfer', 183, 'delete_transfer');
INSERT INTO public.auth_permission VALUES (732, 'Can view transfer', 183, 'view_transfer');
INSERT INTO public.auth_permission VALUES (733, 'Can add part request', 184, 'add_partrequest');
INSERT INTO public.auth_permission VALUES (734, 'Can change part request', 184, 'change_partrequest');
INSERT INTO public.auth_permission VALUES (735, 'Can delete part request', 184, 'delete_partrequest');
INSERT INTO public.auth_permission VALUES (736, 'Can view part request', 184, 'view_partrequest');
INSERT INTO public.auth_permission VALUES (737, 'Can add transfer line', 185, 'add_transferline');
INSERT INTO public.auth_permission VALUES (738, 'Can change transfer line', 185, 'change_transferline');
INSERT INTO public.auth_permission VALUES (739, 'Can delete transfer line', 185, 'delete_transferline');
INSERT INTO public.auth_permission VALUES (740, 'Can view transfer line', 185, 'view_transferline');
INSERT INTO public.auth_permission VALUES (741, 'Can add count line', 186, 'add_countline');
INSERT INTO public.auth_permission VALUES (742, 'Can change count line', 186, 'change_countline');
INSERT INTO public.auth_permission VALUES (743, 'Can delete count line', 186, 'delete_countline');
INSERT INTO public.auth_permission VALUES (744, 'Can view count line', 186, 'view_countline');
INSERT INTO public.auth_permission VALUES (745, 'Can add safety level', 187, 'add_safetylevel');
INSERT INTO public.auth_permission VALUES (746, 'Can change safety level', 187, 'change_safetylevel');
INSERT INTO public.auth_permission VALUES (747, 'Can delete safety level', 187, 'delete_safetylevel');
INSERT INTO public.auth_permission VALUES (748, 'Can view safety level', 187, 'view_safetylevel');
INSERT INTO public.auth_permission VALUES (749, 'Can add ranking run', 188, 'add_rankingrun');
INSERT INTO public.auth_permission VALUES (750, 'Can change ranking run', 188, 'change_rankingrun');
INSERT INTO public.auth_permission VALUES (751, 'Can delete ranking run', 188, 'delete_rankingrun');
INSERT INTO public.auth_permission VALUES (752, 'Can view ranking run', 188, 'view_rankingrun');
INSERT INTO public.auth_permission VALUES (753, 'Can add rank row', 189, 'add_rankrow');
INSERT INTO public.auth_permission VALUES (754, 'Can change rank row', 189, 'change_rankrow');
INSERT INTO public.auth_permission VALUES (755, 'Can delete rank row', 189, 'delete_rankrow');
INSERT INTO public.auth_permission VALUES (756, 'Can view rank row', 189, 'view_rankrow');
INSERT INTO public.auth_permission VALUES (757, 'Can add rules version', 190, 'add_rulesversion');
INSERT INTO public.auth_permission VALUES (758, 'Can change rules version', 190, 'change_rulesversion');
INSERT INTO public.auth_permission VALUES (759, 'Can delete rules version', 190, 'delete_rulesversion');
INSERT INTO public.auth_permission VALUES (760, 'Can view rules version', 190, 'view_rulesversion');
INSERT INTO public.auth_permission VALUES (761, 'Can add cancelled sale', 191, 'add_cancelledsale');
INSERT INTO public.auth_permission VALUES (762, 'Can change cancelled sale', 191, 'change_cancelledsale');
INSERT INTO public.auth_permission VALUES (763, 'Can delete cancelled sale', 191, 'delete_cancelledsale');
INSERT INTO public.auth_permission VALUES (764, 'Can view cancelled sale', 191, 'view_cancelledsale');
INSERT INTO public.auth_permission VALUES (765, 'Can add terms version', 192, 'add_termsversion');
INSERT INTO public.auth_permission VALUES (766, 'Can change terms version', 192, 'change_termsversion');
INSERT INTO public.auth_permission VALUES (767, 'Can delete terms version', 192, 'delete_termsversion');
INSERT INTO public.auth_permission VALUES (768, 'Can view terms version', 192, 'view_termsversion');
INSERT INTO public.auth_permission VALUES (769, 'Can add line set', 193, 'add_lineset');
INSERT INTO public.auth_permission VALUES (770, 'Can change line set', 193, 'change_lineset');
INSERT INTO public.auth_permission VALUES (771, 'Can delete line set', 193, 'delete_lineset');
INSERT INTO public.auth_permission VALUES (772, 'Can view line set', 193, 'view_lineset');
INSERT INTO public.auth_permission VALUES (773, 'Can add line', 194, 'add_line');
INSERT INTO public.auth_permission VALUES (774, 'Can change line', 194, 'change_line');
INSERT INTO public.auth_permission VALUES (775, 'Can delete line', 194, 'delete_line');
INSERT INTO public.auth_permission VALUES (776, 'Can view line', 194, 'view_line');
INSERT INTO public.auth_permission VALUES (777, 'Can add period lock', 195, 'add_periodlock');
INSERT INTO public.auth_permission VALUES (778, 'Can change period lock', 195, 'change_periodlock');
INSERT INTO public.auth_permission VALUES (779, 'Can delete period lock', 195, 'delete_periodlock');
INSERT INTO public.auth_permission VALUES (780, 'Can view period lock', 195, 'view_periodlock');
INSERT INTO public.auth_permission VALUES (781, 'Can add settlement run', 196, 'add_settlementrun');
INSERT INTO public.auth_permission VALUES (782, 'Can change settlement run', 196, 'change_settlementrun');
INSERT INTO public.auth_permission VALUES (783, 'Can delete settlement run', 196, 'delete_settlementrun');
INSERT INTO public.auth_permission VALUES (784, 'Can view settlement run', 196, 'view_settlementrun');
INSERT INTO public.auth_permission VALUES (785, 'Can add statement', 197, 'add_statement');
INSERT INTO public.auth_permission VALUES (786, 'Can change statement', 197, 'change_statement');
INSERT INTO public.auth_permission VALUES (787, 'Can delete statement', 197, 'delete_statement');
INSERT INTO public.auth_permission VALUES (788, 'Can view statement', 197, 'view_statement');
INSERT INTO public.auth_permission VALUES (789, 'Can add dispute', 198, 'add_dispute');
INSERT INTO public.auth_permission VALUES (790, 'Can change dispute', 198, 'change_dispute');
INSERT INTO public.auth_permission VALUES (791, 'Can delete dispute', 198, 'delete_dispute');
INSERT INTO public.auth_permission VALUES (792, 'Can view dispute', 198, 'view_dispute');
INSERT INTO public.auth_permission VALUES (793, 'Can add statement step', 199, 'add_statementstep');
INSERT INTO public.auth_permission VALUES (794, 'Can change statement step', 199, 'change_statementstep');
INSERT INTO public.auth_permission VALUES (795, 'Can delete statement step', 199, 'delete_statementstep');
INSERT INTO public.auth_permission VALUES (796, 'Can view statement step', 199, 'view_statementstep');
INSERT INTO public.auth_permission VALUES (797, 'Can add finding', 200, 'add_finding');
INSERT INTO public.auth_permission VALUES (798, 'Can change finding', 200, 'change_finding');
INSERT INTO public.auth_permission VALUES (799, 'Can delete finding', 200, 'delete_finding');
INSERT INTO public.auth_permission VALUES (800, 'Can view finding', 200, 'view_finding');
INSERT INTO public.auth_permission VALUES (801, 'Can add answer', 201, 'add_answer');
INSERT INTO public.auth_permission VALUES (802, 'Can change answer', 201, 'change_answer');
INSERT INTO public.auth_permission VALUES (803, 'Can delete answer', 201, 'delete_answer');
INSERT INTO public.auth_permission VALUES (804, 'Can view answer', 201, 'view_answer');
INSERT INTO public.auth_permission VALUES (805, 'Can add answer text', 202, 'add_answertext');
INSERT INTO public.auth_permission VALUES (806, 'Can change answer text', 202, 'change_answertext');
INSERT INTO public.auth_permission VALUES (807, 'Can delete answer text', 202, 'delete_answertext');
INSERT INTO public.auth_permission VALUES (808, 'Can view answer text', 202, 'view_answertext');
INSERT INTO public.auth_permission VALUES (809, 'Can add invitation', 203, 'add_invitation');
INSERT INTO public.auth_permission VALUES (810, 'Can change invitation', 203, 'change_invitation');
INSERT INTO public.auth_permission VALUES (811, 'Can delete invitation', 203, 'delete_invitation');
INSERT INTO public.auth_permission VALUES (812, 'Can view invitation', 203, 'view_invitation');
INSERT INTO public.auth_permission VALUES (813, 'Can add judgement', 204, 'add_judgement');
INSERT INTO public.auth_permission VALUES (814, 'Can change judgement', 204, 'change_judgement');
INSERT INTO public.auth_permission VALUES (815, 'Can delete judgement', 204, 'delete_judgement');
INSERT INTO public.auth_permission VALUES (816, 'Can view judgement', 204, 'view_judgement');
INSERT INTO public.auth_permission VALUES (817, 'Can add rules version', 205, 'add_rulesversion');
INSERT INTO public.auth_permission VALUES (818, 'Can change rules version', 205, 'change_rulesversion');
INSERT INTO public.auth_permission VALUES (819, 'Can delete rules version', 205, 'delete_rulesversion');
INSERT INTO public.auth_permission VALUES (820, 'Can view rules version', 205, 'view_rulesversion');
INSERT INTO public.auth_permission VALUES (821, 'Can add call rating', 206, 'add_callrating');
INSERT INTO public.auth_permission VALUES (822, 'Can change call rating', 206, 'change_callrating');
INSERT INTO public.auth_permission VALUES (823, 'Can delete call rating', 206, 'delete_callrating');
INSERT INTO public.auth_permission VALUES (824, 'Can view call rating', 206, 'view_callrating');
INSERT INTO public.auth_permission VALUES (825, 'Can add call file', 207, 'add_callfile');
INSERT INTO public.auth_permission VALUES (826, 'Can change call file', 207, 'change_callfile');
INSERT INTO public.auth_permission VALUES (827, 'Can delete call file', 207, 'delete_callfile');
INSERT INTO public.auth_permission VALUES (828, 'Can view call file', 207, 'view_callfile');
INSERT INTO public.auth_permission VALUES (829, 'Can add call file row', 208, 'add_callfilerow');
INSERT INTO public.auth_permission VALUES (830, 'Can change call file row', 208, 'change_callfilerow');
INSERT INTO public.auth_permission VALUES (831, 'Can delete call file row', 208, 'delete_callfilerow');
INSERT INTO public.auth_permission VALUES (832, 'Can view call file row', 208, 'view_callfilerow');
INSERT INTO public.auth_permission VALUES (833, 'Can add contact record', 209, 'add_contactrecord');
INSERT INTO public.auth_permission VALUES (834, 'Can change contact record', 209, 'change_contactrecord');
INSERT INTO public.auth_permission VALUES (835, 'Can delete contact record', 209, 'delete_contactrecord');
INSERT INTO public.auth_permission VALUES (836, 'Can view contact record', 209, 'view_contactrecord');
INSERT INTO public.auth_permission VALUES (837, 'Can add demo run', 210, 'add_demorun');
INSERT INTO public.auth_permission VALUES (838, 'Can change demo run', 210, 'change_demorun');
INSERT INTO public.auth_permission VALUES (839, 'Can delete demo run', 210, 'delete_demorun');
INSERT INTO public.auth_permission VALUES (840, 'Can view demo run', 210, 'view_demorun');
INSERT INTO public.auth_permission VALUES (841, 'Can add demo part', 211, 'add_demopart');
INSERT INTO public.auth_permission VALUES (842, 'Can change demo part', 211, 'change_demopart');
INSERT INTO public.auth_permission VALUES (843, 'Can delete demo part', 211, 'delete_demopart');
INSERT INTO public.auth_permission VALUES (844, 'Can view demo part', 211, 'view_demopart');
INSERT INTO public.auth_permission VALUES (845, 'Can add import run', 212, 'add_importrun');
INSERT INTO public.auth_permission VALUES (846, 'Can change import run', 212, 'change_importrun');
INSERT INTO public.auth_permission VALUES (847, 'Can delete import run', 212, 'delete_importrun');
INSERT INTO public.auth_permission VALUES (848, 'Can view import run', 212, 'view_importrun');
INSERT INTO public.auth_permission VALUES (849, 'Can add import row', 213, 'add_importrow');
INSERT INTO public.auth_permission VALUES (850, 'Can change import row', 213, 'change_importrow');
INSERT INTO public.auth_permission VALUES (851, 'Can delete import row', 213, 'delete_importrow');
INSERT INTO public.auth_permission VALUES (852, 'Can view import row', 213, 'view_importrow');
INSERT INTO public.auth_permission VALUES (853, 'Can add imported key', 214, 'add_importedkey');
INSERT INTO public.auth_permission VALUES (854, 'Can change imported key', 214, 'change_importedkey');
INSERT INTO public.auth_permission VALUES (855, 'Can delete imported key', 214, 'delete_importedkey');
INSERT INTO public.auth_permission VALUES (856, 'Can view imported key', 214, 'view_importedkey');
INSERT INTO public.auth_permission VALUES (857, 'Can add column mapping', 215, 'add_columnmapping');
INSERT INTO public.auth_permission VALUES (858, 'Can change column mapping', 215, 'change_columnmapping');
INSERT INTO public.auth_permission VALUES (859, 'Can delete column mapping', 215, 'delete_columnmapping');
INSERT INTO public.auth_permission VALUES (860, 'Can view column mapping', 215, 'view_columnmapping');
INSERT INTO public.auth_permission VALUES (861, 'Can add email address', 216, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (862, 'Can change email address', 216, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (863, 'Can delete email address', 216, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (864, 'Can view email address', 216, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (865, 'Can add email confirmation', 217, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (866, 'Can change email confirmation', 217, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (867, 'Can delete email confirmation', 217, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (868, 'Can view email confirmation', 217, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (869, 'Can add authenticator', 218, 'add_authenticator');
INSERT INTO public.auth_permission VALUES (870, 'Can change authenticator', 218, 'change_authenticator');
INSERT INTO public.auth_permission VALUES (871, 'Can delete authenticator', 218, 'delete_authenticator');
INSERT INTO public.auth_permission VALUES (872, 'Can view authenticator', 218, 'view_authenticator');
INSERT INTO public.auth_permission VALUES (873, 'Can add user session', 219, 'add_usersession');
INSERT INTO public.auth_permission VALUES (874, 'Can change user session', 219, 'change_usersession');
INSERT INTO public.auth_permission VALUES (875, 'Can delete user session', 219, 'delete_usersession');
INSERT INTO public.auth_permission VALUES (876, 'Can view user session', 219, 'view_usersession');
INSERT INTO public.django_content_type VALUES (1, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (2, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (3, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (4, 'sessions', 'session');
INSERT INTO public.django_content_type VALUES (5, 'procrastinate', 'procrastinateevent');
INSERT INTO public.django_content_type VALUES (6, 'procrastinate', 'procrastinatejob');
INSERT INTO public.django_content_type VALUES (7, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO public.django_content_type VALUES (8, 'procrastinate', 'procrastinateworker');
INSERT INTO public.django_content_type VALUES (9, 'foundation', 'eventrow');
INSERT INTO public.django_content_type VALUES (10, 'foundation', 'auditline');
INSERT INTO public.django_content_type VALUES (11, 'foundation', 'auditseal');
INSERT INTO public.django_content_type VALUES (12, 'foundation', 'cursor');
INSERT INTO public.django_content_type VALUES (13, 'foundation', 'deadletter');
INSERT INTO public.django_content_type VALUES (14, 'foundation', 'mark');
INSERT INTO public.django_content_type VALUES (15, 'foundation', 'givenanswer');
INSERT INTO public.django_content_type VALUES (16, 'foundation', 'storedfile');
INSERT INTO public.django_content_type VALUES (17, 'foundation', 'look');
INSERT INTO public.django_content_type VALUES (18, 'accounts', 'user');
INSERT INTO public.django_content_type VALUES (19, 'accounts', 'apitoken');
INSERT INTO public.django_content_type VALUES (20, 'catalogue', 'brand');
INSERT INTO public.django_content_type VALUES (21, 'catalogue', 'jobtype');
INSERT INTO public.django_content_type VALUES (22, 'catalogue', 'part');
INSERT INTO public.django_content_type VALUES (23, 'catalogue', 'pricelist');
INSERT INTO public.django_content_type VALUES (24, 'catalogue', 'productline');
INSERT INTO public.django_content_type VALUES (25, 'catalogue', 'rightsrule');
INSERT INTO public.django_content_type VALUES (26, 'catalogue', 'jobtypeversion');
INSERT INTO public.django_content_type VALUES (27, 'catalogue', 'price');
INSERT INTO public.django_content_type VALUES (28, 'catalogue', 'faultcode');
INSERT INTO public.django_content_type VALUES (29, 'catalogue', 'productmodel');
INSERT INTO public.django_content_type VALUES (30, 'catalogue', 'warrantyrule');
INSERT INTO public.django_content_type VALUES (31, 'customers', 'household');
INSERT INTO public.django_content_type VALUES (32, 'customers', 'customer');
INSERT INTO public.django_content_type VALUES (33, 'customers', 'customeraddress');
INSERT INTO public.django_content_type VALUES (34, 'customers', 'keyrow');
INSERT INTO public.django_content_type VALUES (35, 'customers', 'merge');
INSERT INTO public.django_content_type VALUES (36, 'customers', 'riskflag');
INSERT INTO public.django_content_type VALUES (37, 'customers', 'timelineline');
INSERT INTO public.django_content_type VALUES (38, 'customers', 'consent');
INSERT INTO public.django_content_type VALUES (39, 'customers', 'customerfact');
INSERT INTO public.django_content_type VALUES (40, 'customers', 'customerphone');
INSERT INTO public.django_content_type VALUES (41, 'documents', 'document');
INSERT INTO public.django_content_type VALUES (42, 'documents', 'edition');
INSERT INTO public.django_content_type VALUES (43, 'documents', 'reading');
INSERT INTO public.django_content_type VALUES (44, 'equipment', 'waterdefault');
INSERT INTO public.django_content_type VALUES (45, 'equipment', 'equipment');
INSERT INTO public.django_content_type VALUES (46, 'equipment', 'downtime');
INSERT INTO public.django_content_type VALUES (47, 'equipment', 'service');
INSERT INTO public.django_content_type VALUES (48, 'equipment', 'verdict');
INSERT INTO public.django_content_type VALUES (49, 'equipment', 'waterreading');
INSERT INTO public.django_content_type VALUES (50, 'equipment', 'rightsjudgement');
INSERT INTO public.django_content_type VALUES (51, 'grading', 'equalitycheck');
INSERT INTO public.django_content_type VALUES (52, 'grading', 'gradingrun');
INSERT INTO public.django_content_type VALUES (53, 'grading', 'equalitysample');
INSERT INTO public.django_content_type VALUES (54, 'grading', 'gradeline');
INSERT INTO public.django_content_type VALUES (55, 'grading', 'gradingrulesversion');
INSERT INTO public.django_content_type VALUES (56, 'grading', 'restriction');
INSERT INTO public.django_content_type VALUES (57, 'grading', 'restrictionfact');
INSERT INTO public.django_content_type VALUES (58, 'grading', 'restrictionstep');
INSERT INTO public.django_content_type VALUES (59, 'grading', 'customergrade');
INSERT INTO public.django_content_type VALUES (60, 'grading', 'gradeoverride');
INSERT INTO public.django_content_type VALUES (61, 'notices', 'noticetemplate');
INSERT INTO public.django_content_type VALUES (62, 'notices', 'bellline');
INSERT INTO public.django_content_type VALUES (63, 'notices', 'suppression');
INSERT INTO public.django_content_type VALUES (64, 'notices', 'notice');
INSERT INTO public.django_content_type VALUES (65, 'organisation', 'post');
INSERT INTO public.django_content_type VALUES (66, 'organisation', 'qualificationkind');
INSERT INTO public.django_content_type VALUES (67, 'organisation', 'role');
INSERT INTO public.django_content_type VALUES (68, 'organisation', 'skill');
INSERT INTO public.django_content_type VALUES (69, 'organisation', 'businesscalendar');
INSERT INTO public.django_content_type VALUES (70, 'organisation', 'calendarslot');
INSERT INTO public.django_content_type VALUES (71, 'organisation', 'orgunit');
INSERT INTO public.django_content_type VALUES (72, 'organisation', 'person');
INSERT INTO public.django_content_type VALUES (73, 'organisation', 'hold');
INSERT INTO public.django_content_type VALUES (74, 'organisation', 'deputy');
INSERT INTO public.django_content_type VALUES (75, 'organisation', 'qualification');
INSERT INTO public.django_content_type VALUES (76, 'organisation', 'personrole');
INSERT INTO public.django_content_type VALUES (77, 'organisation', 'rolegrant');
INSERT INTO public.django_content_type VALUES (78, 'organisation', 'personskill');
INSERT INTO public.django_content_type VALUES (79, 'organisation', 'calendaredition');
INSERT INTO public.django_content_type VALUES (80, 'providers', 'provider');
INSERT INTO public.django_content_type VALUES (81, 'providers', 'document');
INSERT INTO public.django_content_type VALUES (82, 'providers', 'contract');
INSERT INTO public.django_content_type VALUES (83, 'providers', 'statechange');
INSERT INTO public.django_content_type VALUES (84, 'providers', 'weightchange');
INSERT INTO public.django_content_type VALUES (85, 'providers', 'policy');
INSERT INTO public.django_content_type VALUES (86, 'standards', 'standard');
INSERT INTO public.django_content_type VALUES (87, 'standards', 'standardversion');
INSERT INTO public.django_content_type VALUES (88, 'standards', 'standarditem');
INSERT INTO public.django_content_type VALUES (89, 'standards', 'rollback');
INSERT INTO public.django_content_type VALUES (90, 'standards', 'releasetask');
INSERT INTO public.django_content_type VALUES (91, 'standards', 'inforce');
INSERT INTO public.django_content_type VALUES (92, 'standards', 'dryrun');
INSERT INTO public.django_content_type VALUES (93, 'standards', 'approval');
INSERT INTO public.django_content_type VALUES (94, 'outbound', 'calllist');
INSERT INTO public.django_content_type VALUES (95, 'outbound', 'listentry');
INSERT INTO public.django_content_type VALUES (96, 'routing', 'agentpresence');
INSERT INTO public.django_content_type VALUES (97, 'routing', 'queue');
INSERT INTO public.django_content_type VALUES (98, 'routing', 'workitem');
INSERT INTO public.django_content_type VALUES (99, 'routing', 'offer');
INSERT INTO public.django_content_type VALUES (100, 'routing', 'agentmessage');
INSERT INTO public.django_content_type VALUES (101, 'routing', 'presencespell');
INSERT INTO public.django_content_type VALUES (102, 'telephony', 'agentphone');
INSERT INTO public.django_content_type VALUES (103, 'telephony', 'call');
INSERT INTO public.django_content_type VALUES (104, 'telephony', 'hotline');
INSERT INTO public.django_content_type VALUES (105, 'telephony', 'callline');
INSERT INTO public.django_content_type VALUES (106, 'telephony', 'donotcall');
INSERT INTO public.django_content_type VALUES (107, 'telephony', 'engineevent');
INSERT INTO public.django_content_type VALUES (108, 'telephony', 'menuversion');
INSERT INTO public.django_content_type VALUES (109, 'telephony', 'recording');
INSERT INTO public.django_content_type VALUES (110, 'telephony', 'callback');
INSERT INTO public.django_content_type VALUES (111, 'telephony', 'callleg');
INSERT INTO public.django_content_type VALUES (112, 'telephony', 'enginecommand');
INSERT INTO public.django_content_type VALUES (113, 'telephony', 'playedfloor');
INSERT INTO public.django_content_type VALUES (114, 'care', 'careplan');
INSERT INTO public.django_content_type VALUES (115, 'case_handling', 'drive');
INSERT INTO public.django_content_type VALUES (116, 'case_handling', 'steptick');
INSERT INTO public.django_content_type VALUES (117, 'case_history', 'lettercategory');
INSERT INTO public.django_content_type VALUES (118, 'case_history', 'letter');
INSERT INTO public.django_content_type VALUES (119, 'cases', 'casetask');
INSERT INTO public.django_content_type VALUES (120, 'cases', 'tasktext');
INSERT INTO public.django_content_type VALUES (121, 'cases', 'case');
INSERT INTO public.django_content_type VALUES (122, 'cases', 'casetemplate');
INSERT INTO public.django_content_type VALUES (123, 'cases', 'casetype');
INSERT INTO public.django_content_type VALUES (124, 'cases', 'contactreason');
INSERT INTO public.django_content_type VALUES (125, 'cases', 'casehold');
INSERT INTO public.django_content_type VALUES (126, 'cases', 'caselink');
INSERT INTO public.django_content_type VALUES (127, 'cases', 'casemessage');
INSERT INTO public.django_content_type VALUES (128, 'cases', 'caseseen');
INSERT INTO public.django_content_type VALUES (129, 'cases', 'casestep');
INSERT INTO public.django_content_type VALUES (130, 'cases', 'casewatcher');
INSERT INTO public.django_content_type VALUES (131, 'cases', 'dispute');
INSERT INTO public.django_content_type VALUES (132, 'cases', 'eightd');
INSERT INTO public.django_content_type VALUES (133, 'cases', 'savedview');
INSERT INTO public.django_content_type VALUES (134, 'cases', 'casetext');
INSERT INTO public.django_content_type VALUES (135, 'charges', 'chargename');
INSERT INTO public.django_content_type VALUES (136, 'charges', 'paymentnews');
INSERT INTO public.django_content_type VALUES (137, 'charges', 'handin');
INSERT INTO public.django_content_type VALUES (138, 'charges', 'leave');
INSERT INTO public.django_content_type VALUES (139, 'charges', 'payment');
INSERT INTO public.django_content_type VALUES (140, 'charges', 'quote');
INSERT INTO public.django_content_type VALUES (141, 'charges', 'quoteline');
INSERT INTO public.django_content_type VALUES (142, 'charges', 'refund');
INSERT INTO public.django_content_type VALUES (143, 'dispatch', 'boardsnapshot');
INSERT INTO public.django_content_type VALUES (144, 'dispatch', 'policy');
INSERT INTO public.django_content_type VALUES (145, 'dispatch', 'planday');
INSERT INTO public.django_content_type VALUES (146, 'dispatch', 'dayplan');
INSERT INTO public.django_content_type VALUES (147, 'dispatch', 'planleft');
INSERT INTO public.django_content_type VALUES (148, 'dispatch', 'planstop');
INSERT INTO public.django_content_type VALUES (149, 'dispatch', 'technicianday');
INSERT INTO public.django_content_type VALUES (150, 'dispatch', 'windowhold');
INSERT INTO public.django_content_type VALUES (151, 'field_service', 'jobanswer');
INSERT INTO public.django_content_type VALUES (152, 'field_service', 'jobevidence');
INSERT INTO public.django_content_type VALUES (153, 'field_service', 'jobpart');
INSERT INTO public.django_content_type VALUES (154, 'field_service', 'jobplace');
INSERT INTO public.django_content_type VALUES (155, 'field_service', 'jobsignature');
INSERT INTO public.django_content_type VALUES (156, 'field_service', 'jobstamp');
INSERT INTO public.django_content_type VALUES (157, 'field_service', 'jobtext');
INSERT INTO public.django_content_type VALUES (158, 'field_service', 'job');
INSERT INTO public.django_content_type VALUES (159, 'field_service', 'jobdoubt');
INSERT INTO public.django_content_type VALUES (160, 'first_contact', 'notedcontact');
INSERT INTO public.django_content_type VALUES (161, 'handsets', 'phone');
INSERT INTO public.django_content_type VALUES (162, 'handsets', 'phonedeed');
INSERT INTO public.django_content_type VALUES (163, 'processes', 'processinstance');
INSERT INTO public.django_content_type VALUES (164, 'processes', 'processstep');
INSERT INTO public.django_content_type VALUES (165, 'processes', 'processtask');
INSERT INTO public.django_content_type VALUES (166, 'processes', 'processtasktext');
INSERT INTO public.django_content_type VALUES (167, 'processes', 'processtimer');
INSERT INTO public.django_content_type VALUES (168, 'processes', 'versionrun');
INSERT INTO public.django_content_type VALUES (169, 'remedies', 'remedy');
INSERT INTO public.django_content_type VALUES (170, 'sales', 'sale');
INSERT INTO public.django_content_type VALUES (171, 'service_levels', 'calendarinforce');
INSERT INTO public.django_content_type VALUES (172, 'service_levels', 'clock');
INSERT INTO public.django_content_type VALUES (173, 'service_levels', 'clockmove');
INSERT INTO public.django_content_type VALUES (174, 'service_levels', 'levelrulesversion');
INSERT INTO public.django_content_type VALUES (175, 'stock', 'stockpolicy');
INSERT INTO public.django_content_type VALUES (176, 'stock', 'tier');
INSERT INTO public.django_content_type VALUES (177, 'stock', 'store');
INSERT INTO public.django_content_type VALUES (178, 'stock', 'piece');
INSERT INTO public.django_content_type VALUES (179, 'stock', 'oldpart');
INSERT INTO public.django_content_type VALUES (180, 'stock', 'movement');
INSERT INTO public.django_content_type VALUES (181, 'stock', 'count');
INSERT INTO public.django_content_type VALUES (182, 'stock', 'balance');
INSERT INTO public.django_content_type VALUES (183, 'stock', 'transfer');
INSERT INTO public.django_content_type VALUES (184, 'stock', 'partrequest');
INSERT INTO public.django_content_type VALUES (185, 'stock', 'transferline');
INSERT INTO public.django_content_type VALUES (186, 'stock', 'countline');
INSERT INTO public.django_content_type VALUES (187, 'stock', 'safetylevel');
INSERT INTO public.django_content_type VALUES (188, 'rankings', 'rankingrun');
INSERT INTO public.django_content_type VALUES (189, 'rankings', 'rankrow');
INSERT INTO public.django_content_type VALUES (190, 'rankings', 'rulesversion');
INSERT INTO public.django_content_type VALUES (191, 'settlement', 'cancelledsale');
INSERT INTO public.django_content_type VALUES (192, 'settlement', 'termsversion');
INSERT INTO public.django_content_type VALUES (193, 'settlement', 'lineset');
INSERT INTO public.django_content_type VALUES (194, 'settlement', 'line');
INSERT INTO public.django_content_type VALUES (195, 'settlement', 'periodlock');
INSERT INTO public.django_content_type VALUES (196, 'settlement', 'settlementrun');
INSERT INTO public.django_content_type VALUES (197, 'settlement', 'statement');
INSERT INTO public.django_content_type VALUES (198, 'settlement', 'dispute');
INSERT INTO public.django_content_type VALUES (199, 'settlement', 'statementstep');
INSERT INTO public.django_content_type VALUES (200, 'settlement', 'finding');
INSERT INTO public.django_content_type VALUES (201, 'surveys', 'answer');
INSERT INTO public.django_content_type VALUES (202, 'surveys', 'answertext');
INSERT INTO public.django_content_type VALUES (203, 'surveys', 'invitation');
INSERT INTO public.django_content_type VALUES (204, 'surveys', 'judgement');
INSERT INTO public.django_content_type VALUES (205, 'surveys', 'rulesversion');
INSERT INTO public.django_content_type VALUES (206, 'surveys', 'callrating');
INSERT INTO public.django_content_type VALUES (207, 'reports', 'callfile');
INSERT INTO public.django_content_type VALUES (208, 'reports', 'callfilerow');
INSERT INTO public.django_content_type VALUES (209, 'reports', 'contactrecord');
INSERT INTO public.django_content_type VALUES (210, 'demo', 'demorun');
INSERT INTO public.django_content_type VALUES (211, 'demo', 'demopart');
INSERT INTO public.django_content_type VALUES (212, 'integrations', 'importrun');
INSERT INTO public.django_content_type VALUES (213, 'integrations', 'importrow');
INSERT INTO public.django_content_type VALUES (214, 'integrations', 'importedkey');
INSERT INTO public.django_content_type VALUES (215, 'integrations', 'columnmapping');
INSERT INTO public.django_content_type VALUES (216, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (217, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (218, 'mfa', 'authenticator');
INSERT INTO public.django_content_type VALUES (219, 'usersessions', 'usersession');
INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (2, 'contenttypes', '0002_remove_content_type_name', now());
INSERT INTO public.django_migrations VALUES (3, 'auth', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (4, 'auth', '0002_alter_permission_name_max_length', now());
INSERT INTO public.django_migrations VALUES (5, 'auth', '0003_alter_user_email_max_length', now());
INSERT INTO public.django_migrations VALUES (6, 'auth', '0004_alter_user_username_opts', now());
INSERT INTO public.django_migrations VALUES (7, 'auth', '0005_alter_user_last_login_null', now());
INSERT INTO public.django_migrations VALUES (8, 'auth', '0006_require_contenttypes_0002', now());
INSERT INTO public.django_migrations VALUES (9, 'auth', '0007_alter_validators_add_error_messages', now());
INSERT INTO public.django_migrations VALUES (10, 'auth', '0008_alter_user_username_max_length', now());
INSERT INTO public.django_migrations VALUES (11, 'auth', '0009_alter_user_last_name_max_length', now());
INSERT INTO public.django_migrations VALUES (12, 'auth', '0010_alter_group_name_max_length', now());
INSERT INTO public.django_migrations VALUES (13, 'auth', '0011_update_proxy_permissions', now());
INSERT INTO public.django_migrations VALUES (14, 'auth', '0012_alter_user_first_name_max_length', now());
INSERT INTO public.django_migrations VALUES (15, 'accounts', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (16, 'account', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (17, 'account', '0002_email_max_length', now());
INSERT INTO public.django_migrations VALUES (18, 'account', '0003_alter_emailaddress_create_unique_verified_email', now());
INSERT INTO public.django_migrations VALUES (19, 'account', '0004_alter_emailaddress_drop_unique_email', now());
INSERT INTO public.django_migrations VALUES (20, 'account', '0005_emailaddress_idx_upper_email', now());
INSERT INTO public.django_migrations VALUES (21, 'account', '0006_emailaddress_lower', now());
INSERT INTO public.django_migrations VALUES (22, 'account', '0007_emailaddress_idx_email', now());
INSERT INTO public.django_migrations VALUES (23, 'account', '0008_emailaddress_unique_primary_email_fixup', now());
INSERT INTO public.django_migrations VALUES (24, 'account', '0009_emailaddress_unique_primary_email', now());
INSERT INTO public.django_migrations VALUES (25, 'foundation', '0001_logs', now());
INSERT INTO public.django_migrations VALUES (26, 'customers', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (27, 'catalogue', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (28, 'equipment', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (29, 'care', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (30, 'organisation', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (31, 'organisation', '0002_calendar_editions', now());
INSERT INTO public.django_migrations VALUES (32, 'customers', '0002_key_statistics', now());
INSERT INTO public.django_migrations VALUES (33, 'customers', '0003_newest_addresses', now());
INSERT INTO public.django_migrations VALUES (34, 'cases', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (35, 'cases', '0002_cases', now());
INSERT INTO public.django_migrations VALUES (36, 'cases', '0003_remedies_moved', now());
INSERT INTO public.django_migrations VALUES (37, 'first_contact', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (38, 'cases', '0004_delete_notedcontact', now());
INSERT INTO public.django_migrations VALUES (39, 'case_handling', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (40, 'case_history', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (41, 'providers', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (42, 'field_service', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (43, 'field_service', '0002_initial', now());
INSERT INTO public.django_migrations VALUES (44, 'field_service', '0003_offline', now());
INSERT INTO public.django_migrations VALUES (45, 'field_service', '0004_confirmed', now());
INSERT INTO public.django_migrations VALUES (46, 'charges', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (47, 'demo', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (48, 'demo', '0002_demopart', now());
INSERT INTO public.django_migrations VALUES (49, 'demo', '0003_parts_of_three_offices', now());
INSERT INTO public.django_migrations VALUES (50, 'providers', '0002_policy', now());
INSERT INTO public.django_migrations VALUES (51, 'dispatch', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (52, 'documents', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (53, 'equipment', '0002_rights_judgement', now());
INSERT INTO public.django_migrations VALUES (54, 'field_service', '0005_cover_excluded', now());
INSERT INTO public.django_migrations VALUES (55, 'foundation', '0002_auditseal_cursor_deadletter_mark', now());
INSERT INTO public.django_migrations VALUES (56, 'foundation', '0003_files', now());
INSERT INTO public.django_migrations VALUES (57, 'foundation', '0004_looks', now());
INSERT INTO public.django_migrations VALUES (58, 'grading', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (59, 'handsets', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (60, 'integrations', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (61, 'mfa', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (62, 'mfa', '0002_authenticator_timestamps', now());
INSERT INTO public.django_migrations VALUES (63, 'mfa', '0003_authenticator_type_uniq', now());
INSERT INTO public.django_migrations VALUES (64, 'notices', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (65, 'telephony', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (66, 'telephony', '0002_behind_routing', now());
INSERT INTO public.django_migrations VALUES (67, 'telephony', '0003_delete_previewitem', now());
INSERT INTO public.django_migrations VALUES (68, 'outbound', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (69, 'standards', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (70, 'processes', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (71, 'processes', '0002_version_runs', now());
INSERT INTO public.django_migrations VALUES (72, 'procrastinate', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (73, 'procrastinate', '0002_drop_started_at_column', now());
INSERT INTO public.django_migrations VALUES (74, 'procrastinate', '0003_drop_started_at_column', now());
INSERT INTO public.django_migrations VALUES (75, 'procrastinate', '0004_drop_procrastinate_version_table', now());
INSERT INTO public.django_migrations VALUES (76, 'procrastinate', '0005_fix_procrastinate_fetch_job', now());
INSERT INTO public.django_migrations VALUES (77, 'procrastinate', '0006_fix_trigger_status_events_insert', now());
INSERT INTO public.django_migrations VALUES (78, 'procrastinate', '0007_add_queueing_lock_column', now());
INSERT INTO public.django_migrations VALUES (79, 'procrastinate', '0008_close_fetch_job_race_condition', now());
INSERT INTO public.django_migrations VALUES (80, 'procrastinate', '0009_add_defer_job_function', now());
INSERT INTO public.django_migrations VALUES (81, 'procrastinate', '0010_add_procrastinate_periodic_defers', now());
INSERT INTO public.django_migrations VALUES (82, 'procrastinate', '0011_add_foreign_key_index', now());
INSERT INTO public.django_migrations VALUES (83, 'procrastinate', '0012_add_locks_to_periodic_defer', now());
INSERT INTO public.django_migrations VALUES (84, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', now());
INSERT INTO public.django_migrations VALUES (85, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', now());
INSERT INTO public.django_migrations VALUES (86, 'procrastinate', '0015_add_trigger_on_job_deletion', now());
INSERT INTO public.django_migrations VALUES (87, 'procrastinate', '0016_delete_finished_jobs', now());
INSERT INTO public.django_migrations VALUES (88, 'procrastinate', '0017_add_checks_to_finish_job', now());
INSERT INTO public.django_migrations VALUES (89, 'procrastinate', '0018_add_checks_to_retry_job', now());
INSERT INTO public.django_migrations VALUES (90, 'procrastinate', '0019_fix_finish_job_compat_issue', now());
INSERT INTO public.django_migrations VALUES (91, 'procrastinate', '0020_add_index_on_procrastinate_jobs', now());
INSERT INTO public.django_migrations VALUES (92, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', now());
INSERT INTO public.django_migrations VALUES (93, 'procrastinate', '0022_null_locks_excluded', now());
INSERT INTO public.django_migrations VALUES (94, 'procrastinate', '0023_remove_old_finish_job_function', now());
INSERT INTO public.django_migrations VALUES (95, 'procrastinate', '0024_job_id_bigint', now());
INSERT INTO public.django_migrations VALUES (96, 'procrastinate', '0025_add_models', now());
INSERT INTO public.django_migrations VALUES (97, 'procrastinate', '0026_add_job_priority', now());
INSERT INTO public.django_migrations VALUES (98, 'procrastinate', '0027_add_periodic_job_priority', now());
INSERT INTO public.django_migrations VALUES (99, 'procrastinate', '0028_add_cancel_states', now());
INSERT INTO public.django_migrations VALUES (100, 'procrastinate', '0029_add_additional_params_to_retry_job', now());
INSERT INTO public.django_migrations VALUES (101, 'procrastinate', '0030_alter_procrastinateevent_options', now());
INSERT INTO public.django_migrations VALUES (102, 'procrastinate', '0031_add_indexes_for_fetch_job', now());
INSERT INTO public.django_migrations VALUES (103, 'procrastinate', '0032_pre_cancel_notification', now());
INSERT INTO public.django_migrations VALUES (104, 'procrastinate', '0033_post_cancel_notification', now());
INSERT INTO public.django_migrations VALUES (105, 'procrastinate', '0034_pre_add_heartbeat', now());
INSERT INTO public.django_migrations VALUES (106, 'procrastinate', '0035_post_add_heartbeat', now());
INSERT INTO public.django_migrations VALUES (107, 'procrastinate', '0036_add_worker_model', now());
INSERT INTO public.django_migrations VALUES (108, 'procrastinate', '0037_pre_batch_defer_jobs', now());
INSERT INTO public.django_migrations VALUES (109, 'procrastinate', '0038_post_batch_defer_jobs', now());
INSERT INTO public.django_migrations VALUES (110, 'procrastinate', '0039_pre_priority_lock_fetch_job', now());
INSERT INTO public.django_migrations VALUES (111, 'procrastinate', '0040_pre_retry_failed_job', now());
INSERT INTO public.django_migrations VALUES (112, 'procrastinate', '0041_post_retry_failed_job', now());
INSERT INTO public.django_migrations VALUES (113, 'providers', '0003_own_staff', now());
INSERT INTO public.django_migrations VALUES (114, 'rankings', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (115, 'rankings', '0002_rules', now());
INSERT INTO public.django_migrations VALUES (116, 'remedies', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (117, 'reports', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (118, 'routing', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (119, 'sales', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (120, 'service_levels', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (121, 'service_levels', '0002_restored_clocks', now());
INSERT INTO public.django_migrations VALUES (122, 'sessions', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (123, 'settlement', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (124, 'settlement', '0002_terms_by', now());
INSERT INTO public.django_migrations VALUES (125, 'settlement', '0003_findings', now());
INSERT INTO public.django_migrations VALUES (126, 'stock', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (127, 'surveys', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (128, 'surveys', '0002_rules', now());
INSERT INTO public.django_migrations VALUES (129, 'surveys', '0003_callrating', now());
INSERT INTO public.django_migrations VALUES (130, 'usersessions', '0001_initial', now());
SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_apitoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 876, true);
SELECT pg_catalog.setval('public.care_careplan_id_seq', 1, false);
SELECT pg_catalog.setval('public.case_handling_drive_id_seq', 1, false);
SELECT pg_catalog.setval('public.case_handling_steptick_id_seq', 1, false);
SELECT pg_catalog.setval('public.case_history_letter_id_seq', 1, false);
SELECT pg_catalog.setval('public.case_history_lettercategory_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_case_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casehold_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_caselink_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casemessage_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_caseseen_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casestep_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casetask_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casetemplate_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casetype_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_casewatcher_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_contactreason_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_dispute_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_eightd_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_savedview_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_tasktext_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_brand_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_faultcode_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_jobtype_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_jobtypeversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_part_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_price_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_pricelist_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_productline_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_productmodel_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_rightsrule_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_warrantyrule_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_chargename_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_handin_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_leave_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_payment_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_paymentnews_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_quote_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_quoteline_id_seq', 1, false);
SELECT pg_catalog.setval('public.charges_refund_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_consent_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_customer_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_customeraddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_customerfact_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_customerphone_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_household_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_key_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_merge_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_riskflag_id_seq', 1, false);
SELECT pg_catalog.setval('public.customers_timelineline_id_seq', 1, false);
SELECT pg_catalog.setval('public.demo_demopart_id_seq', 1, false);
SELECT pg_catalog.setval('public.demo_demorun_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_boardsnapshot_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_dayplan_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_planday_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_planleft_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_planstop_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_policy_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_technicianday_id_seq', 1, false);
SELECT pg_catalog.setval('public.dispatch_windowhold_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 219, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 130, true);
SELECT pg_catalog.setval('public.documents_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.documents_edition_id_seq', 1, false);
SELECT pg_catalog.setval('public.documents_reading_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_downtime_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_equipment_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_rightsjudgement_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_service_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_verdict_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_waterdefault_id_seq', 1, false);
SELECT pg_catalog.setval('public.equipment_waterreading_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_job_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobanswer_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobdoubt_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobevidence_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobpart_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobplace_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobsignature_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobstamp_id_seq', 1, false);
SELECT pg_catalog.setval('public.field_service_jobtext_id_seq', 1, false);
SELECT pg_catalog.setval('public.first_contact_notedcontact_id_seq', 1, true);
SELECT pg_catalog.setval('public.foundation_audit_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_auditseal_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_deadletter_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_event_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_givenanswer_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_look_id_seq', 1, false);
SELECT pg_catalog.setval('public.foundation_mark_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_equalitycheck_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_equalitysample_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_gradeline_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_gradeoverride_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_gradingrulesversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_gradingrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_restriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_restrictionfact_id_seq', 1, false);
SELECT pg_catalog.setval('public.grading_restrictionstep_id_seq', 1, false);
SELECT pg_catalog.setval('public.handsets_phone_id_seq', 1, false);
SELECT pg_catalog.setval('public.handsets_phonedeed_id_seq', 1, false);
SELECT pg_catalog.setval('public.integrations_columnmapping_id_seq', 1, false);
SELECT pg_catalog.setval('public.integrations_importedkey_id_seq', 1, false);
SELECT pg_catalog.setval('public.integrations_importrow_id_seq', 1, false);
SELECT pg_catalog.setval('public.integrations_importrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_bellline_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_notice_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_noticetemplate_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_suppression_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_businesscalendar_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_calendaredition_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_calendarslot_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_deputy_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_hold_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_orgunit_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_person_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_personrole_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_personskill_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_post_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_qualification_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_qualificationkind_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_role_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_rolegrant_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_skill_id_seq', 1, false);
SELECT pg_catalog.setval('public.outbound_calllist_id_seq', 1, false);
SELECT pg_catalog.setval('public.outbound_listentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_processinstance_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_processstep_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_processtask_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_processtasktext_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_processtimer_id_seq', 1, false);
SELECT pg_catalog.setval('public.processes_versionrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_contract_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_policy_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_provider_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_statechange_id_seq', 1, false);
SELECT pg_catalog.setval('public.providers_weightchange_id_seq', 1, false);
SELECT pg_catalog.setval('public.rankings_rankingrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.rankings_rankrow_id_seq', 1, false);
SELECT pg_catalog.setval('public.rankings_rulesversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.remedies_remedy_id_seq', 1, false);
SELECT pg_catalog.setval('public.reports_callfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.reports_callfilerow_id_seq', 1, false);
SELECT pg_catalog.setval('public.reports_contactrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.routing_agentmessage_id_seq', 1, false);
SELECT pg_catalog.setval('public.routing_offer_id_seq', 1, false);
SELECT pg_catalog.setval('public.routing_presencespell_id_seq', 1, false);
SELECT pg_catalog.setval('public.routing_queue_id_seq', 1, false);
SELECT pg_catalog.setval('public.routing_workitem_id_seq', 1, false);
SELECT pg_catalog.setval('public.sales_sale_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_levels_calendarinforce_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_levels_clock_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_levels_clockmove_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_levels_levelrulesversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_cancelledsale_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_dispute_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_dispute_lines_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_finding_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_line_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_lineset_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_periodlock_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_settlementrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_statement_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_statementstep_id_seq', 1, false);
SELECT pg_catalog.setval('public.settlement_termsversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_approval_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_dryrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_inforce_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_releasetask_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_rollback_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_standard_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_standarditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.standards_standardversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_balance_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_count_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_countline_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_movement_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_oldpart_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_partrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_piece_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_safetylevel_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_stockpolicy_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_store_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_tier_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_transfer_id_seq', 1, false);
SELECT pg_catalog.setval('public.stock_transferline_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_answer_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_callrating_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_invitation_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_judgement_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_rulesversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_agentphone_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_call_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_callback_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_callleg_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_callline_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_donotcall_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_enginecommand_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_engineevent_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_hotline_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_menuversion_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_playedfloor_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_recording_id_seq', 1, false);
SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.care_careplan
    ADD CONSTRAINT care_careplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_handling_drive
    ADD CONSTRAINT case_handling_drive_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_handling_drive
    ADD CONSTRAINT case_handling_drive_type_code_key UNIQUE (type_code);
ALTER TABLE ONLY public.case_handling_steptick
    ADD CONSTRAINT case_handling_steptick_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_handling_steptick
    ADD CONSTRAINT case_handling_steptick_task_id_key UNIQUE (task_id);
ALTER TABLE ONLY public.case_history_letter
    ADD CONSTRAINT case_history_letter_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.case_history_letter
    ADD CONSTRAINT case_history_letter_number_key UNIQUE (number);
ALTER TABLE ONLY public.case_history_letter
    ADD CONSTRAINT case_history_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_history_lettercategory
    ADD CONSTRAINT case_history_lettercategory_path_key UNIQUE (path);
ALTER TABLE ONLY public.case_history_lettercategory
    ADD CONSTRAINT case_history_lettercategory_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_key_key UNIQUE (key);
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casehold
    ADD CONSTRAINT cases_casehold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casemessage
    ADD CONSTRAINT cases_casemessage_key_key UNIQUE (key);
ALTER TABLE ONLY public.cases_casemessage
    ADD CONSTRAINT cases_casemessage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_caseseen
    ADD CONSTRAINT cases_caseseen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casetask
    ADD CONSTRAINT cases_casetask_key_key UNIQUE (key);
ALTER TABLE ONLY public.cases_casetask
    ADD CONSTRAINT cases_casetask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casetemplate
    ADD CONSTRAINT cases_casetemplate_code_key UNIQUE (code);
ALTER TABLE ONLY public.cases_casetemplate
    ADD CONSTRAINT cases_casetemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casetext
    ADD CONSTRAINT cases_casetext_pkey PRIMARY KEY (case_id);
ALTER TABLE ONLY public.cases_casetype
    ADD CONSTRAINT cases_casetype_code_key UNIQUE (code);
ALTER TABLE ONLY public.cases_casetype
    ADD CONSTRAINT cases_casetype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casewatcher
    ADD CONSTRAINT cases_casewatcher_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_contactreason
    ADD CONSTRAINT cases_contactreason_code_key UNIQUE (code);
ALTER TABLE ONLY public.cases_contactreason
    ADD CONSTRAINT cases_contactreason_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_dispute
    ADD CONSTRAINT cases_dispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_dispute
    ADD CONSTRAINT cases_dispute_task_id_key UNIQUE (task_id);
ALTER TABLE ONLY public.cases_eightd
    ADD CONSTRAINT cases_eightd_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.cases_eightd
    ADD CONSTRAINT cases_eightd_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_link_once UNIQUE (case_id, other_id, kind);
ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_savedview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_caseseen
    ADD CONSTRAINT cases_seen_once UNIQUE (person_id, case_id);
ALTER TABLE ONLY public.cases_tasktext
    ADD CONSTRAINT cases_tasktext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_casewatcher
    ADD CONSTRAINT cases_watcher_once UNIQUE (case_id, person_id);
ALTER TABLE ONLY public.catalogue_brand
    ADD CONSTRAINT catalogue_brand_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_brand
    ADD CONSTRAINT catalogue_brand_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_faultcode
    ADD CONSTRAINT catalogue_fault_once UNIQUE (line_id, code);
ALTER TABLE ONLY public.catalogue_faultcode
    ADD CONSTRAINT catalogue_faultcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_jobtypeversion
    ADD CONSTRAINT catalogue_job_day_once UNIQUE (job_type_id, valid_from);
ALTER TABLE ONLY public.catalogue_jobtypeversion
    ADD CONSTRAINT catalogue_job_version_once UNIQUE (job_type_id, version);
ALTER TABLE ONLY public.catalogue_jobtype
    ADD CONSTRAINT catalogue_jobtype_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_jobtype
    ADD CONSTRAINT catalogue_jobtype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_jobtypeversion
    ADD CONSTRAINT catalogue_jobtypeversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_part
    ADD CONSTRAINT catalogue_part_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_part
    ADD CONSTRAINT catalogue_part_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_price
    ADD CONSTRAINT catalogue_price_day_once UNIQUE (price_list_id, item_code, model_class, region_code, valid_from);
ALTER TABLE ONLY public.catalogue_price
    ADD CONSTRAINT catalogue_price_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_pricelist
    ADD CONSTRAINT catalogue_pricelist_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_pricelist
    ADD CONSTRAINT catalogue_pricelist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_productline
    ADD CONSTRAINT catalogue_productline_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_productline
    ADD CONSTRAINT catalogue_productline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_productmodel
    ADD CONSTRAINT catalogue_productmodel_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_productmodel
    ADD CONSTRAINT catalogue_productmodel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_rightsrule
    ADD CONSTRAINT catalogue_rights_version_once UNIQUE (code, version);
ALTER TABLE ONLY public.catalogue_rightsrule
    ADD CONSTRAINT catalogue_rightsrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_warrantyrule
    ADD CONSTRAINT catalogue_warranty_day_once UNIQUE (line_id, valid_from);
ALTER TABLE ONLY public.catalogue_warrantyrule
    ADD CONSTRAINT catalogue_warranty_version_once UNIQUE (code, version);
ALTER TABLE ONLY public.catalogue_warrantyrule
    ADD CONSTRAINT catalogue_warrantyrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_chargename
    ADD CONSTRAINT charges_chargename_code_key UNIQUE (code);
ALTER TABLE ONLY public.charges_chargename
    ADD CONSTRAINT charges_chargename_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_handin
    ADD CONSTRAINT charges_handin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_leave
    ADD CONSTRAINT charges_leave_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.charges_leave
    ADD CONSTRAINT charges_leave_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_payment
    ADD CONSTRAINT charges_payment_order_no_key UNIQUE (order_no);
ALTER TABLE ONLY public.charges_payment
    ADD CONSTRAINT charges_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_paymentnews
    ADD CONSTRAINT charges_paymentnews_key_key UNIQUE (key);
ALTER TABLE ONLY public.charges_paymentnews
    ADD CONSTRAINT charges_paymentnews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_quote
    ADD CONSTRAINT charges_quote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_quote
    ADD CONSTRAINT charges_quote_revision UNIQUE (job_id, revision);
ALTER TABLE ONLY public.charges_quoteline
    ADD CONSTRAINT charges_quoteline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges_refund
    ADD CONSTRAINT charges_refund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_consent
    ADD CONSTRAINT customers_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_customeraddress
    ADD CONSTRAINT customers_customeraddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_customerfact
    ADD CONSTRAINT customers_customerfact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_customerphone
    ADD CONSTRAINT customers_customerphone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_household
    ADD CONSTRAINT customers_household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_key
    ADD CONSTRAINT customers_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_customerfact
    ADD CONSTRAINT customers_one_fact_a_key UNIQUE (customer_id, key);
ALTER TABLE ONLY public.customers_riskflag
    ADD CONSTRAINT customers_riskflag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers_timelineline
    ADD CONSTRAINT customers_timelineline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.demo_demopart
    ADD CONSTRAINT demo_demopart_name_key UNIQUE (name);
ALTER TABLE ONLY public.demo_demopart
    ADD CONSTRAINT demo_demopart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.demo_demorun
    ADD CONSTRAINT demo_demorun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_boardsnapshot
    ADD CONSTRAINT dispatch_boardsnapshot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_boardsnapshot
    ADD CONSTRAINT dispatch_boardsnapshot_unit_path_key UNIQUE (unit_path);
ALTER TABLE ONLY public.dispatch_dayplan
    ADD CONSTRAINT dispatch_dayplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_planday
    ADD CONSTRAINT dispatch_plan_day UNIQUE (provider_id, day);
ALTER TABLE ONLY public.dispatch_dayplan
    ADD CONSTRAINT dispatch_plan_version UNIQUE (plan_day_id, version);
ALTER TABLE ONLY public.dispatch_planday
    ADD CONSTRAINT dispatch_planday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_planleft
    ADD CONSTRAINT dispatch_planleft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_planstop
    ADD CONSTRAINT dispatch_planstop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_policy
    ADD CONSTRAINT dispatch_policy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_technicianday
    ADD CONSTRAINT dispatch_technician_day UNIQUE (person_id, day);
ALTER TABLE ONLY public.dispatch_technicianday
    ADD CONSTRAINT dispatch_technicianday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_windowhold
    ADD CONSTRAINT dispatch_windowhold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_number_key UNIQUE (number);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_once UNIQUE (document_id, number);
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_reading
    ADD CONSTRAINT documents_read_once UNIQUE (edition_id, person_id);
ALTER TABLE ONLY public.documents_reading
    ADD CONSTRAINT documents_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_downtime
    ADD CONSTRAINT equipment_downtime_once UNIQUE (equipment_id, job_id);
ALTER TABLE ONLY public.equipment_downtime
    ADD CONSTRAINT equipment_downtime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_predecessor_id_key UNIQUE (predecessor_id);
ALTER TABLE ONLY public.equipment_rightsjudgement
    ADD CONSTRAINT equipment_rightsjudgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_service
    ADD CONSTRAINT equipment_service_once UNIQUE (equipment_id, job_id, kind);
ALTER TABLE ONLY public.equipment_service
    ADD CONSTRAINT equipment_service_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_verdict
    ADD CONSTRAINT equipment_verdict_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_waterdefault
    ADD CONSTRAINT equipment_waterdefault_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.equipment_waterdefault
    ADD CONSTRAINT equipment_waterdefault_region_code_key UNIQUE (region_code);
ALTER TABLE ONLY public.equipment_waterreading
    ADD CONSTRAINT equipment_waterreading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobanswer
    ADD CONSTRAINT field_answer_once UNIQUE (job_id, item);
ALTER TABLE ONLY public.field_service_jobdoubt
    ADD CONSTRAINT field_doubt_once UNIQUE (job_id, kind, item);
ALTER TABLE ONLY public.field_service_jobevidence
    ADD CONSTRAINT field_evidence_once UNIQUE (job_id, item, sha256);
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_key_key UNIQUE (key);
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobanswer
    ADD CONSTRAINT field_service_jobanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobdoubt
    ADD CONSTRAINT field_service_jobdoubt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobevidence
    ADD CONSTRAINT field_service_jobevidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobpart
    ADD CONSTRAINT field_service_jobpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobplace
    ADD CONSTRAINT field_service_jobplace_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobsignature
    ADD CONSTRAINT field_service_jobsignature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobstamp
    ADD CONSTRAINT field_service_jobstamp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobtext
    ADD CONSTRAINT field_service_jobtext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_service_jobsignature
    ADD CONSTRAINT field_signature_revision UNIQUE (job_id, revision);
ALTER TABLE ONLY public.first_contact_notedcontact
    ADD CONSTRAINT first_contact_notedcontact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.first_contact_notedcontact
    ADD CONSTRAINT first_contact_once UNIQUE (contact_kind, contact_id);
ALTER TABLE ONLY public.foundation_givenanswer
    ADD CONSTRAINT foundation_answer_once UNIQUE (who, key);
ALTER TABLE ONLY public.foundation_audit
    ADD CONSTRAINT foundation_audit_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.foundation_audit_default
    ADD CONSTRAINT foundation_audit_default_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.foundation_auditseal
    ADD CONSTRAINT foundation_auditseal_last_id_key UNIQUE (last_id);
ALTER TABLE ONLY public.foundation_auditseal
    ADD CONSTRAINT foundation_auditseal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.foundation_cache
    ADD CONSTRAINT foundation_cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.foundation_cursor
    ADD CONSTRAINT foundation_cursor_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.foundation_deadletter
    ADD CONSTRAINT foundation_dead_letter_once UNIQUE (subscriber, event_id);
ALTER TABLE ONLY public.foundation_deadletter
    ADD CONSTRAINT foundation_deadletter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.foundation_event
    ADD CONSTRAINT foundation_event_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.foundation_event_default
    ADD CONSTRAINT foundation_event_default_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.foundation_givenanswer
    ADD CONSTRAINT foundation_givenanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.foundation_look
    ADD CONSTRAINT foundation_look_once UNIQUE (person_id, subject_kind, subject_id);
ALTER TABLE ONLY public.foundation_look
    ADD CONSTRAINT foundation_look_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.foundation_mark
    ADD CONSTRAINT foundation_mark_once UNIQUE (subscriber, event_id);
ALTER TABLE ONLY public.foundation_mark
    ADD CONSTRAINT foundation_mark_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.foundation_storedfile
    ADD CONSTRAINT foundation_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_customergrade
    ADD CONSTRAINT grading_customergrade_pkey PRIMARY KEY (customer_id);
ALTER TABLE ONLY public.grading_equalitycheck
    ADD CONSTRAINT grading_equalitycheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_equalitysample
    ADD CONSTRAINT grading_equalitysample_key_key UNIQUE (key);
ALTER TABLE ONLY public.grading_equalitysample
    ADD CONSTRAINT grading_equalitysample_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_gradeline
    ADD CONSTRAINT grading_gradeline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_gradeoverride
    ADD CONSTRAINT grading_gradeoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_gradingrulesversion
    ADD CONSTRAINT grading_gradingrulesversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_gradingrulesversion
    ADD CONSTRAINT grading_gradingrulesversion_valid_from_key UNIQUE (valid_from);
ALTER TABLE ONLY public.grading_gradingrulesversion
    ADD CONSTRAINT grading_gradingrulesversion_version_key UNIQUE (version);
ALTER TABLE ONLY public.grading_gradingrun
    ADD CONSTRAINT grading_gradingrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_restriction
    ADD CONSTRAINT grading_restriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_restrictionfact
    ADD CONSTRAINT grading_restrictionfact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grading_restrictionstep
    ADD CONSTRAINT grading_restrictionstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.handsets_phonedeed
    ADD CONSTRAINT handsets_deed_once UNIQUE (phone_id, key);
ALTER TABLE ONLY public.handsets_phonedeed
    ADD CONSTRAINT handsets_deed_seq UNIQUE (phone_id, seq);
ALTER TABLE ONLY public.handsets_phone
    ADD CONSTRAINT handsets_phone_once UNIQUE (person_id, device);
ALTER TABLE ONLY public.handsets_phone
    ADD CONSTRAINT handsets_phone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.handsets_phonedeed
    ADD CONSTRAINT handsets_phonedeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_columnmapping
    ADD CONSTRAINT integrations_columnmapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_importedkey
    ADD CONSTRAINT integrations_importedkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_importrow
    ADD CONSTRAINT integrations_importrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_importrun
    ADD CONSTRAINT integrations_importrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.integrations_importedkey
    ADD CONSTRAINT integrations_key_once UNIQUE (importer, digest);
ALTER TABLE ONLY public.integrations_columnmapping
    ADD CONSTRAINT integrations_mapping_once UNIQUE (person_id, importer);
ALTER TABLE ONLY public.integrations_importrow
    ADD CONSTRAINT integrations_row_once UNIQUE (run_id, number);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_bellline
    ADD CONSTRAINT notices_bellline_key_key UNIQUE (key);
ALTER TABLE ONLY public.notices_bellline
    ADD CONSTRAINT notices_bellline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_key_key UNIQUE (key);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_noticetemplate
    ADD CONSTRAINT notices_noticetemplate_code_key UNIQUE (code);
ALTER TABLE ONLY public.notices_noticetemplate
    ADD CONSTRAINT notices_noticetemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_suppression
    ADD CONSTRAINT notices_suppression_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_businesscalendar
    ADD CONSTRAINT organisation_businesscalendar_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_businesscalendar
    ADD CONSTRAINT organisation_businesscalendar_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_calendaredition
    ADD CONSTRAINT organisation_calendaredition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_calendarslot
    ADD CONSTRAINT organisation_calendarslot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_deputy
    ADD CONSTRAINT organisation_deputy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_calendaredition
    ADD CONSTRAINT organisation_edition_once UNIQUE (calendar_id, year, version);
ALTER TABLE ONLY public.organisation_rolegrant
    ADD CONSTRAINT organisation_grant_once UNIQUE (role_id, permission);
ALTER TABLE ONLY public.organisation_hold
    ADD CONSTRAINT organisation_hold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_orgunit
    ADD CONSTRAINT organisation_orgunit_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_orgunit
    ADD CONSTRAINT organisation_orgunit_path_key UNIQUE (path);
ALTER TABLE ONLY public.organisation_orgunit
    ADD CONSTRAINT organisation_orgunit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_employee_no_key UNIQUE (employee_no);
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_personrole
    ADD CONSTRAINT organisation_person_role_once UNIQUE (person_id, role_id, unit_id);
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.organisation_personrole
    ADD CONSTRAINT organisation_personrole_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_personskill
    ADD CONSTRAINT organisation_personskill_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_post
    ADD CONSTRAINT organisation_post_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_post
    ADD CONSTRAINT organisation_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_qualification
    ADD CONSTRAINT organisation_qualification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_qualificationkind
    ADD CONSTRAINT organisation_qualificationkind_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_qualificationkind
    ADD CONSTRAINT organisation_qualificationkind_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_role
    ADD CONSTRAINT organisation_role_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_role
    ADD CONSTRAINT organisation_role_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_rolegrant
    ADD CONSTRAINT organisation_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_skill
    ADD CONSTRAINT organisation_skill_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_personskill
    ADD CONSTRAINT organisation_skill_once UNIQUE (person_id, skill_id);
ALTER TABLE ONLY public.organisation_skill
    ADD CONSTRAINT organisation_skill_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outbound_calllist
    ADD CONSTRAINT outbound_calllist_name_key UNIQUE (name);
ALTER TABLE ONLY public.outbound_calllist
    ADD CONSTRAINT outbound_calllist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outbound_listentry
    ADD CONSTRAINT outbound_entry_once UNIQUE (call_list_id, customer_id);
ALTER TABLE ONLY public.outbound_listentry
    ADD CONSTRAINT outbound_listentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processinstance
    ADD CONSTRAINT processes_processinstance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processstep
    ADD CONSTRAINT processes_processstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processtask
    ADD CONSTRAINT processes_processtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processtasktext
    ADD CONSTRAINT processes_processtasktext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processtimer
    ADD CONSTRAINT processes_processtimer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.processes_processtask
    ADD CONSTRAINT processes_task_once UNIQUE (process_id, key);
ALTER TABLE ONLY public.processes_processtimer
    ADD CONSTRAINT processes_timer_once UNIQUE (process_id, key);
ALTER TABLE ONLY public.processes_versionrun
    ADD CONSTRAINT processes_versionrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_contract
    ADD CONSTRAINT providers_contract_number UNIQUE (provider_id, number);
ALTER TABLE ONLY public.providers_contract
    ADD CONSTRAINT providers_contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_document
    ADD CONSTRAINT providers_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_policy
    ADD CONSTRAINT providers_policy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_provider
    ADD CONSTRAINT providers_provider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_provider
    ADD CONSTRAINT providers_provider_unit_id_key UNIQUE (unit_id);
ALTER TABLE ONLY public.providers_statechange
    ADD CONSTRAINT providers_statechange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.providers_weightchange
    ADD CONSTRAINT providers_weightchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rankings_rankingrun
    ADD CONSTRAINT rankings_rankingrun_day_key UNIQUE (day);
ALTER TABLE ONLY public.rankings_rankingrun
    ADD CONSTRAINT rankings_rankingrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rankings_rankrow
    ADD CONSTRAINT rankings_rankrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rankings_rulesversion
    ADD CONSTRAINT rankings_rulesversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rankings_rulesversion
    ADD CONSTRAINT rankings_rulesversion_valid_from_key UNIQUE (valid_from);
ALTER TABLE ONLY public.rankings_rulesversion
    ADD CONSTRAINT rankings_rulesversion_version_key UNIQUE (version);
ALTER TABLE ONLY public.remedies_remedy
    ADD CONSTRAINT remedies_remedy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_callfile
    ADD CONSTRAINT reports_callfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_callfile
    ADD CONSTRAINT reports_callfile_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.reports_callfilerow
    ADD CONSTRAINT reports_callfilerow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_contactrecord
    ADD CONSTRAINT reports_contactrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports_contactrecord
    ADD CONSTRAINT reports_contactrecord_source_key_key UNIQUE (source_key);
ALTER TABLE ONLY public.reports_callfilerow
    ADD CONSTRAINT reports_file_line_once UNIQUE (file_id, line);
ALTER TABLE ONLY public.routing_agentmessage
    ADD CONSTRAINT routing_agentmessage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.routing_agentpresence
    ADD CONSTRAINT routing_agentpresence_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.routing_offer
    ADD CONSTRAINT routing_offer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.routing_presencespell
    ADD CONSTRAINT routing_presencespell_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.routing_queue
    ADD CONSTRAINT routing_queue_code_key UNIQUE (code);
ALTER TABLE ONLY public.routing_queue
    ADD CONSTRAINT routing_queue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.routing_workitem
    ADD CONSTRAINT routing_workitem_key_key UNIQUE (key);
ALTER TABLE ONLY public.routing_workitem
    ADD CONSTRAINT routing_workitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels_calendarinforce
    ADD CONSTRAINT service_levels_calendarinforce_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels_clock
    ADD CONSTRAINT service_levels_clock_key_key UNIQUE (key);
ALTER TABLE ONLY public.service_levels_clock
    ADD CONSTRAINT service_levels_clock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels_clockmove
    ADD CONSTRAINT service_levels_clockmove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels_levelrulesversion
    ADD CONSTRAINT service_levels_levelrulesversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels_levelrulesversion
    ADD CONSTRAINT service_levels_levelrulesversion_valid_from_key UNIQUE (valid_from);
ALTER TABLE ONLY public.service_levels_levelrulesversion
    ADD CONSTRAINT service_levels_levelrulesversion_version_key UNIQUE (version);
ALTER TABLE ONLY public.settlement_cancelledsale
    ADD CONSTRAINT settlement_cancelledsale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_cancelledsale
    ADD CONSTRAINT settlement_cancelledsale_sale_id_key UNIQUE (sale_id);
ALTER TABLE ONLY public.settlement_dispute_lines
    ADD CONSTRAINT settlement_dispute_lines_dispute_id_line_id_42b3baaf_uniq UNIQUE (dispute_id, line_id);
ALTER TABLE ONLY public.settlement_dispute_lines
    ADD CONSTRAINT settlement_dispute_lines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_dispute
    ADD CONSTRAINT settlement_dispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_once UNIQUE (job_id, kind);
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.settlement_lineset
    ADD CONSTRAINT settlement_lineset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_statement
    ADD CONSTRAINT settlement_month_once UNIQUE (provider_id, month);
ALTER TABLE ONLY public.settlement_periodlock
    ADD CONSTRAINT settlement_periodlock_month_key UNIQUE (month);
ALTER TABLE ONLY public.settlement_periodlock
    ADD CONSTRAINT settlement_periodlock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_lineset
    ADD CONSTRAINT settlement_set_once UNIQUE (statement_id, ordinal);
ALTER TABLE ONLY public.settlement_settlementrun
    ADD CONSTRAINT settlement_settlementrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_statement
    ADD CONSTRAINT settlement_statement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_statementstep
    ADD CONSTRAINT settlement_statementstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_termsversion
    ADD CONSTRAINT settlement_termsversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.settlement_termsversion
    ADD CONSTRAINT settlement_termsversion_valid_from_key UNIQUE (valid_from);
ALTER TABLE ONLY public.standards_approval
    ADD CONSTRAINT standards_approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_dryrun
    ADD CONSTRAINT standards_dryrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_inforce
    ADD CONSTRAINT standards_inforce_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_standarditem
    ADD CONSTRAINT standards_item_once UNIQUE (version_id, kind, node, code);
ALTER TABLE ONLY public.standards_releasetask
    ADD CONSTRAINT standards_releasetask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_rollback
    ADD CONSTRAINT standards_rollback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_standard
    ADD CONSTRAINT standards_standard_code_key UNIQUE (code);
ALTER TABLE ONLY public.standards_standard
    ADD CONSTRAINT standards_standard_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_standarditem
    ADD CONSTRAINT standards_standarditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_standardversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_version_once UNIQUE (standard_id, number);
ALTER TABLE ONLY public.stock_balance
    ADD CONSTRAINT stock_balance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_countline
    ADD CONSTRAINT stock_count_line_once UNIQUE (count_id, part_id, shelf);
ALTER TABLE ONLY public.stock_count
    ADD CONSTRAINT stock_count_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_countline
    ADD CONSTRAINT stock_countline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_oldpart
    ADD CONSTRAINT stock_old_part_once UNIQUE (job_id, part_id, serial);
ALTER TABLE ONLY public.stock_oldpart
    ADD CONSTRAINT stock_oldpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_balance
    ADD CONSTRAINT stock_one_balance UNIQUE (store_id, part_id, shelf);
ALTER TABLE ONLY public.stock_safetylevel
    ADD CONSTRAINT stock_one_level UNIQUE NULLS NOT DISTINCT (kind, store_id, part_id);
ALTER TABLE ONLY public.stock_partrequest
    ADD CONSTRAINT stock_partrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_piece
    ADD CONSTRAINT stock_piece_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_safetylevel
    ADD CONSTRAINT stock_safetylevel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_piece
    ADD CONSTRAINT stock_serial_once UNIQUE (part_id, serial);
ALTER TABLE ONLY public.stock_stockpolicy
    ADD CONSTRAINT stock_stockpolicy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_code_key UNIQUE (code);
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_tier
    ADD CONSTRAINT stock_tier_code_key UNIQUE (code);
ALTER TABLE ONLY public.stock_tier
    ADD CONSTRAINT stock_tier_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_transferline
    ADD CONSTRAINT stock_transfer_line_once UNIQUE (transfer_id, part_id, shelf);
ALTER TABLE ONLY public.stock_transfer
    ADD CONSTRAINT stock_transfer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stock_transferline
    ADD CONSTRAINT stock_transferline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_invitation_id_key UNIQUE (invitation_id);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_answertext
    ADD CONSTRAINT surveys_answertext_pkey PRIMARY KEY (answer_id);
ALTER TABLE ONLY public.surveys_callrating
    ADD CONSTRAINT surveys_callrating_call_id_key UNIQUE (call_id);
ALTER TABLE ONLY public.surveys_callrating
    ADD CONSTRAINT surveys_callrating_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.surveys_judgement
    ADD CONSTRAINT surveys_judgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_rulesversion
    ADD CONSTRAINT surveys_rulesversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_rulesversion
    ADD CONSTRAINT surveys_rulesversion_valid_from_key UNIQUE (valid_from);
ALTER TABLE ONLY public.surveys_rulesversion
    ADD CONSTRAINT surveys_rulesversion_version_key UNIQUE (version);
ALTER TABLE ONLY public.telephony_agentphone
    ADD CONSTRAINT telephony_agentphone_person_id_key UNIQUE (person_id);
ALTER TABLE ONLY public.telephony_agentphone
    ADD CONSTRAINT telephony_agentphone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_call
    ADD CONSTRAINT telephony_call_channel_id_key UNIQUE (channel_id);
ALTER TABLE ONLY public.telephony_call
    ADD CONSTRAINT telephony_call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_callback
    ADD CONSTRAINT telephony_callback_key_key UNIQUE (key);
ALTER TABLE ONLY public.telephony_callback
    ADD CONSTRAINT telephony_callback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_callleg
    ADD CONSTRAINT telephony_callleg_channel_id_key UNIQUE (channel_id);
ALTER TABLE ONLY public.telephony_callleg
    ADD CONSTRAINT telephony_callleg_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_callline
    ADD CONSTRAINT telephony_callline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_donotcall
    ADD CONSTRAINT telephony_donotcall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_enginecommand
    ADD CONSTRAINT telephony_enginecommand_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_engineevent
    ADD CONSTRAINT telephony_engineevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_hotline
    ADD CONSTRAINT telephony_hotline_number_key UNIQUE (number);
ALTER TABLE ONLY public.telephony_hotline
    ADD CONSTRAINT telephony_hotline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_menuversion
    ADD CONSTRAINT telephony_menu_version UNIQUE (code, version);
ALTER TABLE ONLY public.telephony_menuversion
    ADD CONSTRAINT telephony_menuversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_playedfloor
    ADD CONSTRAINT telephony_playedfloor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_recording
    ADD CONSTRAINT telephony_recording_name_key UNIQUE (name);
ALTER TABLE ONLY public.telephony_recording
    ADD CONSTRAINT telephony_recording_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_donotcall
    ADD CONSTRAINT telephony_refused_once UNIQUE (number, purpose);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_apitoken_digest_63ccb187_like ON public.accounts_apitoken USING btree (digest varchar_pattern_ops);
CREATE INDEX accounts_apitoken_user_id_bbee13e0 ON public.accounts_apitoken USING btree (user_id);
CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);
CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);
CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);
CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);
CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX care_careplan_customer_id_afa6faec ON public.care_careplan USING btree (customer_id);
CREATE INDEX care_careplan_equipment_id_12119e53 ON public.care_careplan USING btree (equipment_id);
CREATE INDEX care_careplan_job_id_fd14dc57 ON public.care_careplan USING btree (job_id);
CREATE INDEX care_plan_customer ON public.care_careplan USING btree (customer_id);
CREATE INDEX care_plan_due ON public.care_careplan USING btree (due_date, id) WHERE ((state)::text = ANY ((ARRAY['PLANNED'::character varying, 'NOTIFIED'::character varying, 'BOOKED'::character varying, 'UNREACHABLE'::character varying])::text[]));
CREATE UNIQUE INDEX care_plan_one_open ON public.care_careplan USING btree (equipment_id) WHERE ((state)::text = ANY ((ARRAY['PLANNED'::character varying, 'NOTIFIED'::character varying, 'BOOKED'::character varying, 'UNREACHABLE'::character varying])::text[]));
CREATE INDEX care_plan_path ON public.care_careplan USING gist (unit_path);
CREATE INDEX case_handling_drive_type_code_8df6be42_like ON public.case_handling_drive USING btree (type_code varchar_pattern_ops);
CREATE INDEX case_handling_steptick_case_id_cd6de714 ON public.case_handling_steptick USING btree (case_id);
CREATE INDEX case_handling_steptick_person_id_7f4c2c44 ON public.case_handling_steptick USING btree (person_id);
CREATE INDEX case_history_letter_asked ON public.case_history_letter USING btree (asked_at, id);
CREATE INDEX case_history_letter_category_id_dd280e16 ON public.case_history_letter USING btree (category_id);
CREATE INDEX case_history_letter_number_3325dded_like ON public.case_history_letter USING btree (number varchar_pattern_ops);
CREATE INDEX case_history_letter_path ON public.case_history_letter USING gist (unit_path);
CREATE INDEX case_history_lettercategory_parent_id_84fd483b ON public.case_history_lettercategory USING btree (parent_id);
CREATE INDEX case_history_lettercategory_path_76448ed5_like ON public.case_history_lettercategory USING btree (path varchar_pattern_ops);
CREATE INDEX cases_case_about_person_id_02223136 ON public.cases_case USING btree (about_person_id);
CREATE INDEX cases_case_customer ON public.cases_case USING btree (customer_id, received_at DESC);
CREATE INDEX cases_case_customer_id_3e0cf925 ON public.cases_case USING btree (customer_id);
CREATE INDEX cases_case_equipment_id_282c099f ON public.cases_case USING btree (equipment_id);
CREATE INDEX cases_case_external ON public.cases_case USING btree (external_ref) WHERE (NOT ((external_ref)::text = ''::text));
CREATE INDEX cases_case_key_ab0749bd_like ON public.cases_case USING btree (key varchar_pattern_ops);
CREATE INDEX cases_case_merged_into_id_1b4320d8 ON public.cases_case USING btree (merged_into_id);
CREATE INDEX cases_case_mine ON public.cases_case USING btree (owner_id, priority, received_at) WHERE (NOT ((state)::text = ANY ((ARRAY['CLOSED'::character varying, 'WITHDRAWN'::character varying, 'MERGED'::character varying])::text[])));
CREATE INDEX cases_case_newest ON public.cases_case USING btree (received_at DESC, id DESC);
CREATE INDEX cases_case_open_path ON public.cases_case USING gist (unit_path) WHERE (NOT ((state)::text = ANY ((ARRAY['CLOSED'::character varying, 'WITHDRAWN'::character varying, 'MERGED'::character varying])::text[])));
CREATE INDEX cases_case_owner_id_352cf2f7 ON public.cases_case USING btree (owner_id);
CREATE INDEX cases_case_parent ON public.cases_case USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX cases_case_parent_id_30365dcb ON public.cases_case USING btree (parent_id);
CREATE INDEX cases_case_promised ON public.cases_case USING btree (next_update_at) WHERE (next_update_at IS NOT NULL);
CREATE INDEX cases_case_queue ON public.cases_case USING btree (priority, received_at, id) WHERE (NOT ((state)::text = ANY ((ARRAY['CLOSED'::character varying, 'WITHDRAWN'::character varying, 'MERGED'::character varying])::text[])));
CREATE INDEX cases_case_resolved_by_id_bd0cbc64 ON public.cases_case USING btree (resolved_by_id);
CREATE INDEX cases_case_verified_by_id_6c123c5e ON public.cases_case USING btree (verified_by_id);
CREATE INDEX cases_casehold_case_id_a0092dbf ON public.cases_casehold USING btree (case_id);
CREATE INDEX cases_caselink_case_id_d380f93b ON public.cases_caselink USING btree (case_id);
CREATE INDEX cases_caselink_other_id_e6b4d578 ON public.cases_caselink USING btree (other_id);
CREATE INDEX cases_casemessage_author_id_86080429 ON public.cases_casemessage USING btree (author_id);
CREATE INDEX cases_casemessage_key_34ba97e3_like ON public.cases_casemessage USING btree (key varchar_pattern_ops);
CREATE INDEX cases_casemessage_moved_from_id_8aa6f24c ON public.cases_casemessage USING btree (moved_from_id);
CREATE INDEX cases_caseseen_person_id_7a1b37e9 ON public.cases_caseseen USING btree (person_id);
CREATE INDEX cases_casetask_customer_id_3b3a69e1 ON public.cases_casetask USING btree (customer_id);
CREATE INDEX cases_casetask_key_8e85e317_like ON public.cases_casetask USING btree (key varchar_pattern_ops);
CREATE INDEX cases_casetask_owner_id_3a29ce96 ON public.cases_casetask USING btree (owner_id);
CREATE INDEX cases_casetemplate_code_10b9fa76_like ON public.cases_casetemplate USING btree (code varchar_pattern_ops);
CREATE INDEX cases_casetype_code_e283579a_like ON public.cases_casetype USING btree (code varchar_pattern_ops);
CREATE INDEX cases_casewatcher_case_id_1ae51812 ON public.cases_casewatcher USING btree (case_id);
CREATE INDEX cases_casewatcher_person_id_a17e779e ON public.cases_casewatcher USING btree (person_id);
CREATE INDEX cases_contactreason_code_1cac8437_like ON public.cases_contactreason USING btree (code varchar_pattern_ops);
CREATE INDEX cases_dispute_judged_by_id_b3d4c8e0 ON public.cases_dispute USING btree (judged_by_id);
CREATE INDEX cases_dispute_raised_by_id_6c4ae698 ON public.cases_dispute USING btree (raised_by_id);
CREATE INDEX cases_eightd_signed_by_id_faa3c3a1 ON public.cases_eightd USING btree (signed_by_id);
CREATE INDEX cases_hold_holder ON public.cases_casehold USING btree (holder_kind, holder_id);
CREATE UNIQUE INDEX cases_hold_once ON public.cases_casehold USING btree (case_id, holder_kind, holder_id) WHERE (until IS NULL);
CREATE INDEX cases_message_case ON public.cases_casemessage USING btree (case_id, id);
CREATE INDEX cases_savedview_person_id_e562afaa ON public.cases_savedview USING btree (person_id);
CREATE INDEX cases_step_case ON public.cases_casestep USING btree (case_id, id);
CREATE INDEX cases_task_about ON public.cases_casetask USING btree (about_kind, about_id);
CREATE INDEX cases_task_customer ON public.cases_casetask USING btree (customer_id, opened_at DESC);
CREATE INDEX cases_task_mine ON public.cases_casetask USING btree (owner_id, due_at) WHERE (NOT ((state)::text = 'DONE'::text));
CREATE INDEX cases_task_open_due ON public.cases_casetask USING btree (due_at, id) WHERE (NOT ((state)::text = 'DONE'::text));
CREATE INDEX cases_task_path ON public.cases_casetask USING gist (unit_path);
CREATE INDEX cases_tasktext_task_id_d840d3b9 ON public.cases_tasktext USING btree (task_id);
CREATE INDEX cases_tasktext_writer_id_9efd6e38 ON public.cases_tasktext USING btree (writer_id);
CREATE INDEX cases_text_words ON public.cases_casetext USING gin (words);
CREATE INDEX catalogue_brand_code_9e1509d1_like ON public.catalogue_brand USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_faultcode_line_id_f4b188a1 ON public.catalogue_faultcode USING btree (line_id);
CREATE INDEX catalogue_jobtype_code_fff4935b_like ON public.catalogue_jobtype USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_jobtypeversion_job_type_id_721452b9 ON public.catalogue_jobtypeversion USING btree (job_type_id);
CREATE INDEX catalogue_model_line ON public.catalogue_productmodel USING btree (line_id, code);
CREATE INDEX catalogue_part_code_eab3f70d_like ON public.catalogue_part USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_price_price_list_id_66fff32b ON public.catalogue_price USING btree (price_list_id);
CREATE INDEX catalogue_pricelist_code_3480951b_like ON public.catalogue_pricelist USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_productline_brand_id_74065dd7 ON public.catalogue_productline USING btree (brand_id);
CREATE INDEX catalogue_productline_code_1548eb4a_like ON public.catalogue_productline USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_productmodel_code_3f704063_like ON public.catalogue_productmodel USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_productmodel_line_id_ae34bb77 ON public.catalogue_productmodel USING btree (line_id);
CREATE INDEX catalogue_warrantyrule_line_id_acda97a4 ON public.catalogue_warrantyrule USING btree (line_id);
CREATE INDEX charges_cash_in_hand ON public.charges_payment USING btree (asked_by_id) WHERE (((by)::text = 'CASH'::text) AND (hand_in_id IS NULL));
CREATE INDEX charges_chargename_code_5577fe8a_like ON public.charges_chargename USING btree (code varchar_pattern_ops);
CREATE INDEX charges_hand_in_path ON public.charges_handin USING gist (unit_path);
CREATE INDEX charges_handin_received_by_id_5d5b03ff ON public.charges_handin USING btree (received_by_id);
CREATE INDEX charges_handin_technician_id_f2210294 ON public.charges_handin USING btree (technician_id);
CREATE INDEX charges_leave_given_by_id_379f5abd ON public.charges_leave USING btree (given_by_id);
CREATE UNIQUE INDEX charges_one_waits ON public.charges_payment USING btree (job_id) WHERE ((state)::text = 'WAITING'::text);
CREATE INDEX charges_payment_asked_by_id_e9814a2f ON public.charges_payment USING btree (asked_by_id);
CREATE INDEX charges_payment_hand_in_id_8f8fb85f ON public.charges_payment USING btree (hand_in_id);
CREATE INDEX charges_payment_job ON public.charges_payment USING btree (job_id, state);
CREATE INDEX charges_payment_job_id_4e114fd9 ON public.charges_payment USING btree (job_id);
CREATE INDEX charges_payment_office ON public.charges_payment USING gist (office_path);
CREATE INDEX charges_payment_order_no_e6468629_like ON public.charges_payment USING btree (order_no varchar_pattern_ops);
CREATE INDEX charges_payment_path ON public.charges_payment USING gist (unit_path);
CREATE INDEX charges_paymentnews_key_0d4a689a_like ON public.charges_paymentnews USING btree (key varchar_pattern_ops);
CREATE INDEX charges_quote_job_id_f9fbd378 ON public.charges_quote USING btree (job_id);
CREATE INDEX charges_quote_offered_by_id_b5104b00 ON public.charges_quote USING btree (offered_by_id);
CREATE INDEX charges_quoteline_quote_id_76f9954f ON public.charges_quoteline USING btree (quote_id);
CREATE INDEX charges_refund_asked_by_id_836fab47 ON public.charges_refund USING btree (asked_by_id);
CREATE INDEX charges_refund_decided_by_id_f857f3de ON public.charges_refund USING btree (decided_by_id);
CREATE INDEX charges_refund_payment_id_7c64d983 ON public.charges_refund USING btree (payment_id);
CREATE INDEX clock_calendar_since ON public.service_levels_calendarinforce USING btree (code, since);
CREATE INDEX clock_mine ON public.service_levels_clock USING btree (owner_id, due_at) WHERE ((state)::text = ANY ((ARRAY['RUNNING'::character varying, 'PAUSED'::character varying, 'BREACHED'::character varying])::text[]));
CREATE INDEX clock_next_due ON public.service_levels_clock USING btree (next_due) WHERE (next_due IS NOT NULL);
CREATE INDEX clock_path ON public.service_levels_clock USING gist (unit_path) WHERE ((state)::text = ANY ((ARRAY['RUNNING'::character varying, 'PAUSED'::character varying, 'BREACHED'::character varying])::text[]));
CREATE INDEX clock_running_out ON public.service_levels_clock USING btree (due_at, id) WHERE ((state)::text = ANY ((ARRAY['RUNNING'::character varying, 'PAUSED'::character varying, 'BREACHED'::character varying])::text[]));
CREATE INDEX clock_subject ON public.service_levels_clock USING btree (subject_kind, subject_id);
CREATE INDEX customers_consent_customer_id_e5c9af2d ON public.customers_consent USING btree (customer_id);
CREATE INDEX customers_consent_newest ON public.customers_consent USING btree (customer_id, purpose, id DESC);
CREATE INDEX customers_customer_household_id_cd20f899 ON public.customers_customer USING btree (household_id);
CREATE INDEX customers_customer_merged_into_id_2994ddb6 ON public.customers_customer USING btree (merged_into_id);
CREATE INDEX customers_customer_path_id ON public.customers_customer USING btree (unit_path, id);
CREATE INDEX customers_customer_unit_path ON public.customers_customer USING gist (unit_path);
CREATE INDEX customers_customeraddress_customer_id_17a361bc ON public.customers_customeraddress USING btree (customer_id);
CREATE INDEX customers_customerfact_customer_id_202b0504 ON public.customers_customerfact USING btree (customer_id);
CREATE INDEX customers_customerphone_customer_id_f2850eb1 ON public.customers_customerphone USING btree (customer_id);
CREATE INDEX customers_key_customer_id_4c41f1a2 ON public.customers_key USING btree (customer_id);
CREATE INDEX customers_key_grams_address ON public.customers_key USING gin (grams, string_to_array(public.ltree2text(unit_path), '.'::text)) WITH (fastupdate=off) WHERE ((kind)::text = 'ADDRESS'::text);
CREATE INDEX customers_key_grams_name ON public.customers_key USING gin (grams, string_to_array(public.ltree2text(unit_path), '.'::text)) WITH (fastupdate=off) WHERE ((kind)::text = 'NAME'::text);
CREATE INDEX customers_key_grams_serial ON public.customers_key USING gin (grams, string_to_array(public.ltree2text(unit_path), '.'::text)) WITH (fastupdate=off) WHERE ((kind)::text = 'SERIAL'::text);
CREATE INDEX customers_key_newest_address ON public.customers_key USING btree (id DESC) INCLUDE (value, unit_path, customer_id, subject_kind, subject_id) WHERE ((kind)::text = 'ADDRESS'::text);
CREATE INDEX customers_key_reversed ON public.customers_key USING btree (((((kind)::text || ':'::text) || reversed_value)) text_pattern_ops, unit_path) WHERE (reversed_value IS NOT NULL);
CREATE INDEX customers_key_subject ON public.customers_key USING btree (subject_id, subject_kind);
CREATE INDEX customers_key_value ON public.customers_key USING btree (((((kind)::text || ':'::text) || value)) text_pattern_ops, unit_path);
CREATE INDEX customers_merge_loser_id_e72d9c75 ON public.customers_merge USING btree (loser_id);
CREATE INDEX customers_merge_winner_id_c37cc40c ON public.customers_merge USING btree (winner_id);
CREATE UNIQUE INDEX customers_one_open_flag ON public.customers_riskflag USING btree (customer_id, code) WHERE (lifted_at IS NULL);
CREATE INDEX customers_phone_number ON public.customers_customerphone USING btree (number);
CREATE INDEX customers_riskflag_customer_id_19dd8035 ON public.customers_riskflag USING btree (customer_id);
CREATE INDEX customers_timeline_newest ON public.customers_timelineline USING btree (customer_id, at DESC, id DESC);
CREATE INDEX customers_timelineline_customer_id_641ba41e ON public.customers_timelineline USING btree (customer_id);
CREATE INDEX demo_demopart_name_58466c15_like ON public.demo_demopart USING btree (name varchar_pattern_ops);
CREATE UNIQUE INDEX demo_one_run ON public.demo_demorun USING btree ((1));
CREATE INDEX dispatch_day ON public.dispatch_planday USING btree (day);
CREATE INDEX dispatch_day_path ON public.dispatch_planday USING gist (unit_path);
CREATE INDEX dispatch_dayplan_plan_day_id_a3f0ba9e ON public.dispatch_dayplan USING btree (plan_day_id);
CREATE INDEX dispatch_hold_window ON public.dispatch_windowhold USING btree (provider_id, start_at);
CREATE UNIQUE INDEX dispatch_one_hold_a_job ON public.dispatch_windowhold USING btree (job_id) WHERE ((confirmed_at IS NULL) AND (released_at IS NULL));
CREATE INDEX dispatch_planday_provider_id_03592872 ON public.dispatch_planday USING btree (provider_id);
CREATE INDEX dispatch_planleft_job_id_e9ab57e5 ON public.dispatch_planleft USING btree (job_id);
CREATE INDEX dispatch_planleft_plan_id_2f389729 ON public.dispatch_planleft USING btree (plan_id);
CREATE INDEX dispatch_planstop_job_id_6df716a2 ON public.dispatch_planstop USING btree (job_id);
CREATE INDEX dispatch_planstop_plan_id_3ed7be86 ON public.dispatch_planstop USING btree (plan_id);
CREATE INDEX dispatch_planstop_technician_id_5713f6b6 ON public.dispatch_planstop USING btree (technician_id);
CREATE INDEX dispatch_stop_order ON public.dispatch_planstop USING btree (plan_id, technician_id, start_at);
CREATE INDEX dispatch_technicianday_person_id_b8390c7d ON public.dispatch_technicianday USING btree (person_id);
CREATE INDEX dispatch_windowhold_job_id_c96e36dc ON public.dispatch_windowhold USING btree (job_id);
CREATE INDEX dispatch_windowhold_provider_id_c29807de ON public.dispatch_windowhold USING btree (provider_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX documents_document_number_158f0d92_like ON public.documents_document USING btree (number varchar_pattern_ops);
CREATE INDEX documents_edition_decided_by_id_89b57340 ON public.documents_edition USING btree (decided_by_id);
CREATE INDEX documents_edition_document_id_8d6f0966 ON public.documents_edition USING btree (document_id);
CREATE INDEX documents_edition_submitted_by_id_e6bd42e8 ON public.documents_edition USING btree (submitted_by_id);
CREATE INDEX documents_edition_written_by_id_2fba33ce ON public.documents_edition USING btree (written_by_id);
CREATE UNIQUE INDEX documents_one_draft ON public.documents_edition USING btree (document_id) WHERE ((state)::text = ANY ((ARRAY['DRAFT'::character varying, 'REVIEW'::character varying])::text[]));
CREATE UNIQUE INDEX documents_one_in_force ON public.documents_edition USING btree (document_id) WHERE ((state)::text = 'ACTIVE'::text);
CREATE INDEX documents_reading_edition_id_6237f7cb ON public.documents_reading USING btree (edition_id);
CREATE INDEX documents_reading_person_id_e5a01beb ON public.documents_reading USING btree (person_id);
CREATE INDEX equipment_downtime_equipment_id_ae92e4c9 ON public.equipment_downtime USING btree (equipment_id);
CREATE INDEX equipment_due ON public.equipment_equipment USING btree (maintenance_due);
CREATE INDEX equipment_equipment_address_id_54777684 ON public.equipment_equipment USING btree (address_id);
CREATE INDEX equipment_equipment_customer_id_d755851d ON public.equipment_equipment USING btree (customer_id);
CREATE INDEX equipment_equipment_model_id_b2712d73 ON public.equipment_equipment USING btree (model_id);
CREATE INDEX equipment_region ON public.equipment_equipment USING btree (region_code);
CREATE INDEX equipment_rightsjudgement_equipment_id_0189fa47 ON public.equipment_rightsjudgement USING btree (equipment_id);
CREATE INDEX equipment_sale ON public.equipment_equipment USING btree (sale_id);
CREATE INDEX equipment_serial ON public.equipment_equipment USING btree (serial);
CREATE UNIQUE INDEX equipment_serial_once ON public.equipment_equipment USING btree (serial) WHERE (NOT ((status)::text = ANY ((ARRAY['REPLACED'::character varying, 'SCRAPPED'::character varying, 'VOID'::character varying])::text[])));
CREATE INDEX equipment_service_at ON public.equipment_service USING btree (equipment_id, at DESC);
CREATE INDEX equipment_service_equipment_id_0ac48e89 ON public.equipment_service USING btree (equipment_id);
CREATE INDEX equipment_unit_path ON public.equipment_equipment USING gist (unit_path);
CREATE INDEX equipment_verdict_equipment_id_7e8a06a4 ON public.equipment_verdict USING btree (equipment_id);
CREATE INDEX equipment_water_region ON public.equipment_waterreading USING btree (region_code, read_date);
CREATE INDEX equipment_waterdefault_region_code_21cf098f_like ON public.equipment_waterdefault USING btree (region_code varchar_pattern_ops);
CREATE INDEX equipment_waterreading_equipment_id_7d8b0434 ON public.equipment_waterreading USING btree (equipment_id);
CREATE INDEX field_evidence_bands ON public.field_service_jobevidence USING gin (bands);
CREATE INDEX field_job_clock ON public.field_service_job USING btree (state, due_at);
CREATE INDEX field_job_customer ON public.field_service_job USING btree (customer_id, id DESC);
CREATE INDEX field_job_equipment ON public.field_service_job USING btree (equipment_id, type_code);
CREATE INDEX field_job_office ON public.field_service_job USING gist (office_path);
CREATE UNIQUE INDEX field_job_once_open ON public.field_service_job USING btree (equipment_id, type_code) WHERE ((equipment_id IS NOT NULL) AND (NOT ((state)::text = ANY ((ARRAY['SIGNED'::character varying, 'CLOSED'::character varying, 'CANCELLED'::character varying, 'DECLINED'::character varying])::text[]))));
CREATE INDEX field_job_path ON public.field_service_job USING gist (unit_path);
CREATE INDEX field_job_provider ON public.field_service_job USING btree (provider_id, state);
CREATE INDEX field_job_sale ON public.field_service_job USING btree (sale_id);
CREATE INDEX field_job_signed ON public.field_service_job USING btree (signed_at);
CREATE INDEX field_job_technician ON public.field_service_job USING btree (technician_id, state);
CREATE INDEX field_service_job_after_job_id_bf523c2c ON public.field_service_job USING btree (after_job_id);
CREATE INDEX field_service_job_customer_id_98818545 ON public.field_service_job USING btree (customer_id);
CREATE INDEX field_service_job_equipment_id_c075e55b ON public.field_service_job USING btree (equipment_id);
CREATE INDEX field_service_job_key_11d22a6e_like ON public.field_service_job USING btree (key varchar_pattern_ops);
CREATE INDEX field_service_job_provider_id_9be27076 ON public.field_service_job USING btree (provider_id);
CREATE INDEX field_service_job_repeat_of_id_23d70c2e ON public.field_service_job USING btree (repeat_of_id);
CREATE INDEX field_service_job_technician_id_a2ad7f28 ON public.field_service_job USING btree (technician_id);
CREATE INDEX field_service_jobanswer_job_id_cb154e94 ON public.field_service_jobanswer USING btree (job_id);
CREATE INDEX field_service_jobdoubt_job_id_4cd35514 ON public.field_service_jobdoubt USING btree (job_id);
CREATE INDEX field_service_jobevidence_job_id_e01da3e0 ON public.field_service_jobevidence USING btree (job_id);
CREATE INDEX field_service_jobpart_job_id_28da3b7c ON public.field_service_jobpart USING btree (job_id);
CREATE INDEX field_service_jobplace_job_id_a580792f ON public.field_service_jobplace USING btree (job_id);
CREATE INDEX field_service_jobsignature_job_id_09cb4943 ON public.field_service_jobsignature USING btree (job_id);
CREATE INDEX field_service_jobstamp_job_id_0661e814 ON public.field_service_jobstamp USING btree (job_id);
CREATE INDEX field_service_jobtext_job_id_9d600ac9 ON public.field_service_jobtext USING btree (job_id);
CREATE INDEX field_stamp_job ON public.field_service_jobstamp USING btree (job_id, id);
CREATE INDEX first_contact_at ON public.first_contact_notedcontact USING btree (at);
CREATE INDEX first_contact_notedcontact_case_id_0b5ba849 ON public.first_contact_notedcontact USING btree (case_id);
CREATE INDEX first_contact_notedcontact_customer_id_e2c4c6d7 ON public.first_contact_notedcontact USING btree (customer_id);
CREATE INDEX first_contact_notedcontact_person_id_d69eef1a ON public.first_contact_notedcontact USING btree (person_id);
CREATE INDEX first_contact_path ON public.first_contact_notedcontact USING gist (unit_path);
CREATE INDEX first_contact_repeat ON public.first_contact_notedcontact USING btree (customer_id, family, at);
CREATE INDEX foundation_answer_age ON public.foundation_givenanswer USING btree (given_at);
CREATE INDEX foundation_audit_actor ON ONLY public.foundation_audit USING btree (actor_id, id);
CREATE INDEX foundation_audit_default_actor_id_id_idx ON public.foundation_audit_default USING btree (actor_id, id);
CREATE INDEX foundation_audit_id ON ONLY public.foundation_audit USING btree (id);
CREATE INDEX foundation_audit_default_id_idx ON public.foundation_audit_default USING btree (id);
CREATE INDEX foundation_audit_subject ON ONLY public.foundation_audit USING btree (subject_kind, subject_id, id);
CREATE INDEX foundation_audit_default_subject_kind_subject_id_id_idx ON public.foundation_audit_default USING btree (subject_kind, subject_id, id);
CREATE INDEX foundation_audit_order ON ONLY public.foundation_audit USING btree (xid, id);
CREATE INDEX foundation_audit_default_xid_id_idx ON public.foundation_audit_default USING btree (xid, id);
CREATE INDEX foundation_cache_expires ON public.foundation_cache USING btree (expires);
CREATE INDEX foundation_cursor_name_4d72977a_like ON public.foundation_cursor USING btree (name varchar_pattern_ops);
CREATE INDEX foundation_dead_letter_open ON public.foundation_deadletter USING btree (subscriber, subject_kind, subject_id) WHERE (settled_at IS NULL);
CREATE INDEX foundation_event_customer ON ONLY public.foundation_event USING btree (customer_id, id) WHERE (customer_id IS NOT NULL);
CREATE INDEX foundation_event_default_customer_id_id_idx ON public.foundation_event_default USING btree (customer_id, id) WHERE (customer_id IS NOT NULL);
CREATE INDEX foundation_event_subject ON ONLY public.foundation_event USING btree (subject_kind, subject_id, id);
CREATE INDEX foundation_event_default_subject_kind_subject_id_id_idx ON public.foundation_event_default USING btree (subject_kind, subject_id, id);
CREATE INDEX foundation_event_order ON ONLY public.foundation_event USING btree (xid, id);
CREATE INDEX foundation_event_default_xid_id_idx ON public.foundation_event_default USING btree (xid, id);
CREATE INDEX foundation_file_hash ON public.foundation_storedfile USING btree (sha256);
CREATE INDEX foundation_file_subject ON public.foundation_storedfile USING btree (subject_kind, subject_id);
CREATE INDEX grading_customergrade_line_id_74bb8b54 ON public.grading_customergrade USING btree (line_id);
CREATE INDEX grading_equalitysample_key_151928e5_like ON public.grading_equalitysample USING btree (key varchar_pattern_ops);
CREATE INDEX grading_grade_tier ON public.grading_customergrade USING btree (tier, score DESC, customer_id);
CREATE INDEX grading_gradeline_customer_id_477fa89a ON public.grading_gradeline USING btree (customer_id);
CREATE INDEX grading_gradeline_run_id_91436338 ON public.grading_gradeline USING btree (run_id);
CREATE INDEX grading_gradeoverride_approved_by_id_2585a374 ON public.grading_gradeoverride USING btree (approved_by_id);
CREATE INDEX grading_gradeoverride_customer_id_4fd4d527 ON public.grading_gradeoverride USING btree (customer_id);
CREATE INDEX grading_gradeoverride_proposed_by_id_5fc988ab ON public.grading_gradeoverride USING btree (proposed_by_id);
CREATE INDEX grading_gradingrulesversion_decided_by_id_716722b8 ON public.grading_gradingrulesversion USING btree (decided_by_id);
CREATE INDEX grading_gradingrulesversion_version_c5806cda_like ON public.grading_gradingrulesversion USING btree (version varchar_pattern_ops);
CREATE INDEX grading_line_customer ON public.grading_gradeline USING btree (customer_id, id DESC);
CREATE UNIQUE INDEX grading_one_open_restriction ON public.grading_restriction USING btree (customer_id) WHERE ((state)::text = ANY ((ARRAY['PROPOSED'::character varying, 'LEGAL_REVIEW'::character varying, 'DECIDED'::character varying, 'NOTIFIED'::character varying, 'ACTIVE'::character varying])::text[]));
CREATE INDEX grading_override_customer ON public.grading_gradeoverride USING btree (customer_id, id DESC);
CREATE INDEX grading_restriction_customer_id_ea24ed7b ON public.grading_restriction USING btree (customer_id);
CREATE INDEX grading_restrictionfact_restriction_id_d13b16a6 ON public.grading_restrictionfact USING btree (restriction_id);
CREATE INDEX grading_restrictionstep_person_id_ee93bcb5 ON public.grading_restrictionstep USING btree (person_id);
CREATE INDEX grading_restrictionstep_restriction_id_f2123566 ON public.grading_restrictionstep USING btree (restriction_id);
CREATE INDEX grading_sample_measure ON public.grading_equalitysample USING btree (measure, at);
CREATE INDEX handsets_deed_open ON public.handsets_phonedeed USING btree (phone_id, state, seq);
CREATE INDEX handsets_deed_trouble ON public.handsets_phonedeed USING btree (job_id) WHERE ((state)::text = ANY ((ARRAY['REFUSED'::character varying, 'HELD'::character varying])::text[]));
CREATE INDEX handsets_phonedeed_phone_id_eb192b9f ON public.handsets_phonedeed USING btree (phone_id);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX integrations_columnmapping_person_id_d5992d4b ON public.integrations_columnmapping USING btree (person_id);
CREATE INDEX integrations_importedkey_run_id_b4cdb19e ON public.integrations_importedkey USING btree (run_id);
CREATE INDEX integrations_importrow_run_id_9e6bcd03 ON public.integrations_importrow USING btree (run_id);
CREATE INDEX integrations_importrun_person_id_82e827b7 ON public.integrations_importrun USING btree (person_id);
CREATE INDEX integrations_run_path ON public.integrations_importrun USING gist (unit_path);
CREATE INDEX integrations_run_person ON public.integrations_importrun USING btree (person_id, created_at DESC);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX notices_about ON public.notices_notice USING btree (about_kind, about_id);
CREATE INDEX notices_address ON public.notices_notice USING btree (address, queued_at);
CREATE INDEX notices_bell ON public.notices_bellline USING btree (person_id, told_at DESC);
CREATE INDEX notices_bell_unread ON public.notices_bellline USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX notices_bellline_key_6e021577_like ON public.notices_bellline USING btree (key varchar_pattern_ops);
CREATE INDEX notices_notice_key_e6f8d5bc_like ON public.notices_notice USING btree (key varchar_pattern_ops);
CREATE INDEX notices_notice_template_id_18cd02c2 ON public.notices_notice USING btree (template_id);
CREATE INDEX notices_noticetemplate_code_1d8c11d8_like ON public.notices_noticetemplate USING btree (code varchar_pattern_ops);
CREATE UNIQUE INDEX notices_suppressed_once ON public.notices_suppression USING btree (address, notice_class) WHERE (lifted_at IS NULL);
CREATE INDEX notices_waiting ON public.notices_notice USING btree (not_before) WHERE ((state)::text = 'WAITING'::text);
CREATE INDEX organisation_businesscalendar_code_b59bd03f_like ON public.organisation_businesscalendar USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_businesscalendar_parent_id_9c3a63a4 ON public.organisation_businesscalendar USING btree (parent_id);
CREATE INDEX organisation_calendaredition_calendar_id_ba73c2f8 ON public.organisation_calendaredition USING btree (calendar_id);
CREATE INDEX organisation_calendarslot_calendar_id_49be79cd ON public.organisation_calendarslot USING btree (calendar_id);
CREATE INDEX organisation_deputy_deputy_id_810f94fc ON public.organisation_deputy USING btree (deputy_id);
CREATE INDEX organisation_deputy_principal_id_9335e389 ON public.organisation_deputy USING btree (principal_id);
CREATE UNIQUE INDEX organisation_hold_once ON public.organisation_hold USING btree (person_id, kind, source) WHERE (lifted_at IS NULL);
CREATE INDEX organisation_hold_person_id_eca0925a ON public.organisation_hold USING btree (person_id);
CREATE INDEX organisation_orgunit_code_31b0a79e_like ON public.organisation_orgunit USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_orgunit_parent_id_95b0b3b3 ON public.organisation_orgunit USING btree (parent_id);
CREATE INDEX organisation_person_employee_no_a136f00f_like ON public.organisation_person USING btree (employee_no varchar_pattern_ops);
CREATE INDEX organisation_person_path ON public.organisation_person USING gist (unit_path);
CREATE INDEX organisation_person_phone ON public.organisation_person USING btree (phone);
CREATE INDEX organisation_person_post_id_1d41dbb7 ON public.organisation_person USING btree (post_id);
CREATE INDEX organisation_person_unit_id_92dce499 ON public.organisation_person USING btree (unit_id);
CREATE INDEX organisation_personrole_person_id_f06d9f0e ON public.organisation_personrole USING btree (person_id);
CREATE INDEX organisation_personrole_role_id_d5d7ddc0 ON public.organisation_personrole USING btree (role_id);
CREATE INDEX organisation_personrole_unit_id_0bf02e4b ON public.organisation_personrole USING btree (unit_id);
CREATE INDEX organisation_personskill_person_id_5faa195a ON public.organisation_personskill USING btree (person_id);
CREATE INDEX organisation_personskill_skill_id_beb85541 ON public.organisation_personskill USING btree (skill_id);
CREATE INDEX organisation_post_code_92b4f455_like ON public.organisation_post USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_qual_until ON public.organisation_qualification USING btree (valid_until);
CREATE INDEX organisation_qualification_kind_id_c5716956 ON public.organisation_qualification USING btree (kind_id);
CREATE INDEX organisation_qualification_person_id_2fd3fdcc ON public.organisation_qualification USING btree (person_id);
CREATE INDEX organisation_qualificationkind_code_387df78e_like ON public.organisation_qualificationkind USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_role_code_0540e875_like ON public.organisation_role USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_rolegrant_role_id_d8264cd2 ON public.organisation_rolegrant USING btree (role_id);
CREATE INDEX organisation_skill_code_4be430aa_like ON public.organisation_skill USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_unit_path ON public.organisation_orgunit USING gist (path);
CREATE INDEX outbound_calllist_name_3e57e6f6_like ON public.outbound_calllist USING btree (name varchar_pattern_ops);
CREATE INDEX outbound_entry_due ON public.outbound_listentry USING btree (call_list_id, not_before, id) WHERE ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'TAKEN'::character varying])::text[]));
CREATE INDEX outbound_list_path ON public.outbound_calllist USING gist (unit_path);
CREATE INDEX outbound_listentry_call_list_id_f5d9b688 ON public.outbound_listentry USING btree (call_list_id);
CREATE INDEX outbound_listentry_customer_id_f13a9546 ON public.outbound_listentry USING btree (customer_id);
CREATE UNIQUE INDEX outbound_one_in_hand ON public.outbound_listentry USING btree (taken_by) WHERE ((state)::text = 'TAKEN'::text);
CREATE INDEX processes_about ON public.processes_processinstance USING btree (about_kind, about_id, id DESC);
CREATE INDEX processes_ended ON public.processes_processinstance USING btree (code, ended_at DESC);
CREATE INDEX processes_living ON public.processes_processinstance USING btree (version_id, id) WHERE ((phase)::text = ANY ((ARRAY['RUNNING'::character varying, 'COMPENSATING'::character varying])::text[]));
CREATE UNIQUE INDEX processes_one_a_subject ON public.processes_processinstance USING btree (about_kind, about_id) WHERE ((parent_id IS NULL) AND ((phase)::text = ANY ((ARRAY['RUNNING'::character varying, 'COMPENSATING'::character varying])::text[])));
CREATE UNIQUE INDEX processes_one_run ON public.processes_versionrun USING btree (version_id, kind) WHERE ((state)::text = ANY ((ARRAY['ASKED'::character varying, 'RUNNING'::character varying])::text[]));
CREATE INDEX processes_processinstance_customer_id_5320bf3c ON public.processes_processinstance USING btree (customer_id);
CREATE INDEX processes_processinstance_parent_id_0f73065c ON public.processes_processinstance USING btree (parent_id);
CREATE INDEX processes_processinstance_version_id_fe98b018 ON public.processes_processinstance USING btree (version_id);
CREATE INDEX processes_processstep_person_id_da680fff ON public.processes_processstep USING btree (person_id);
CREATE INDEX processes_processstep_process_id_d671d770 ON public.processes_processstep USING btree (process_id);
CREATE INDEX processes_processtask_finished_by_id_689319b3 ON public.processes_processtask USING btree (finished_by_id);
CREATE INDEX processes_processtask_owner_id_c549c744 ON public.processes_processtask USING btree (owner_id);
CREATE INDEX processes_processtask_process_id_ec93afe3 ON public.processes_processtask USING btree (process_id);
CREATE INDEX processes_processtasktext_task_id_b5f51b9b ON public.processes_processtasktext USING btree (task_id);
CREATE INDEX processes_processtasktext_writer_id_9a086c21 ON public.processes_processtasktext USING btree (writer_id);
CREATE INDEX processes_processtimer_process_id_9baeb68f ON public.processes_processtimer USING btree (process_id);
CREATE INDEX processes_run_of ON public.processes_versionrun USING btree (version_id, kind, id DESC);
CREATE INDEX processes_task_due ON public.processes_processtask USING btree (sort_at, id) WHERE ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'TAKEN'::character varying])::text[]));
CREATE INDEX processes_task_mine ON public.processes_processtask USING btree (owner_id, sort_at) WHERE ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'TAKEN'::character varying])::text[]));
CREATE INDEX processes_task_path ON public.processes_processtask USING gist (unit_path);
CREATE INDEX processes_task_post ON public.processes_processtask USING btree (post, sort_at) WHERE ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'TAKEN'::character varying])::text[]));
CREATE INDEX processes_timer_due ON public.processes_processtimer USING btree (due_at, id);
CREATE INDEX processes_versionrun_asked_by_id_7ae437c9 ON public.processes_versionrun USING btree (asked_by_id);
CREATE INDEX processes_versionrun_version_id_6258feaa ON public.processes_versionrun USING btree (version_id);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX providers_contract_provider_id_f9c22726 ON public.providers_contract USING btree (provider_id);
CREATE INDEX providers_contract_regions ON public.providers_contract USING gin (regions);
CREATE INDEX providers_document_end ON public.providers_document USING btree (valid_until);
CREATE INDEX providers_document_provider_id_f8647b4e ON public.providers_document USING btree (provider_id);
CREATE INDEX providers_provider_path ON public.providers_provider USING gist (unit_path);
CREATE INDEX providers_provider_state ON public.providers_provider USING btree (state);
CREATE INDEX providers_statechange_by_id_f2053fbc ON public.providers_statechange USING btree (by_id);
CREATE INDEX providers_statechange_provider_id_1ebf98cf ON public.providers_statechange USING btree (provider_id);
CREATE INDEX providers_weightchange_provider_id_27adb6c5 ON public.providers_weightchange USING btree (provider_id);
CREATE INDEX rankings_rankingrun_rules_id_4bf0e9cb ON public.rankings_rankingrun USING btree (rules_id);
CREATE INDEX rankings_rankrow_provider_id_67eaa158 ON public.rankings_rankrow USING btree (provider_id);
CREATE INDEX rankings_rankrow_run_id_aacb2d99 ON public.rankings_rankrow USING btree (run_id);
CREATE INDEX rankings_rankrow_technician_id_15d1d7a3 ON public.rankings_rankrow USING btree (technician_id);
CREATE INDEX rankings_row_board ON public.rankings_rankrow USING btree (run_id, level, type_code, peer_code, rank);
CREATE INDEX rankings_row_key ON public.rankings_rankrow USING btree (level, key, run_id);
CREATE INDEX rankings_row_provider ON public.rankings_rankrow USING btree (run_id, provider_id);
CREATE INDEX rankings_rulesversion_decided_by_id_18372802 ON public.rankings_rulesversion USING btree (decided_by_id);
CREATE INDEX rankings_rulesversion_version_36997c4a_like ON public.rankings_rulesversion USING btree (version varchar_pattern_ops);
CREATE INDEX remedies_remedy_case_id_a354eaa8 ON public.remedies_remedy USING btree (case_id);
CREATE INDEX remedies_remedy_decided_by_id_2c568119 ON public.remedies_remedy USING btree (decided_by_id);
CREATE INDEX remedies_remedy_proposed_by_id_a56f95da ON public.remedies_remedy USING btree (proposed_by_id);
CREATE INDEX reports_callfile_sha256_8532c31c_like ON public.reports_callfile USING btree (sha256 varchar_pattern_ops);
CREATE INDEX reports_callfilerow_file_id_4e3e7053 ON public.reports_callfilerow USING btree (file_id);
CREATE INDEX reports_contact_entered ON public.reports_contactrecord USING btree (entered_at, id);
CREATE INDEX reports_contact_path ON public.reports_contactrecord USING gist (unit_path);
CREATE INDEX reports_contact_queue ON public.reports_contactrecord USING btree (queue_code, entered_at);
CREATE INDEX reports_contactrecord_agent_id_2913e936 ON public.reports_contactrecord USING btree (agent_id);
CREATE INDEX reports_contactrecord_customer_id_73c0cdf3 ON public.reports_contactrecord USING btree (customer_id);
CREATE INDEX reports_contactrecord_source_key_3740db1e_like ON public.reports_contactrecord USING btree (source_key varchar_pattern_ops);
CREATE INDEX routing_agent_due ON public.routing_agentpresence USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX routing_agent_heard ON public.routing_agentpresence USING btree (heard_at) WHERE (NOT ((state)::text = 'LOGGED_OUT'::text));
CREATE INDEX routing_agent_idle ON public.routing_agentpresence USING btree (idle_at) WHERE ((state)::text = 'AVAILABLE'::text);
CREATE INDEX routing_agentmessage_person_id_defd8e06 ON public.routing_agentmessage USING btree (person_id);
CREATE INDEX routing_agentmessage_sender_id_84ec8114 ON public.routing_agentmessage USING btree (sender_id);
CREATE INDEX routing_message_unseen ON public.routing_agentmessage USING btree (person_id) WHERE (seen_at IS NULL);
CREATE INDEX routing_offer_due ON public.routing_offer USING btree (ring_until_at) WHERE ((state)::text = 'OPEN'::text);
CREATE INDEX routing_offer_item ON public.routing_offer USING btree (item_id, id);
CREATE INDEX routing_offer_item_id_63df1485 ON public.routing_offer USING btree (item_id);
CREATE INDEX routing_offer_person ON public.routing_offer USING btree (person_id, id DESC);
CREATE INDEX routing_offer_person_id_8b6bc13a ON public.routing_offer USING btree (person_id);
CREATE UNIQUE INDEX routing_offered_once ON public.routing_offer USING btree (item_id) WHERE ((state)::text = 'OPEN'::text);
CREATE UNIQUE INDEX routing_one_in_hand ON public.routing_workitem USING btree (agent_id) WHERE (exclusive AND ((state)::text = ANY ((ARRAY['OFFERED'::character varying, 'ACTIVE'::character varying, 'WRAPPING'::character varying])::text[])));
CREATE INDEX routing_presencespell_person_id_1dfb504f ON public.routing_presencespell USING btree (person_id);
CREATE INDEX routing_queue_closed_queue_id_5014edc7 ON public.routing_queue USING btree (closed_queue_id);
CREATE INDEX routing_queue_code_9b5dcbeb_like ON public.routing_queue USING btree (code varchar_pattern_ops);
CREATE INDEX routing_queue_path ON public.routing_queue USING gist (unit_path);
CREATE INDEX routing_spell_person ON public.routing_presencespell USING btree (person_id, ended_at DESC);
CREATE INDEX routing_work_customer ON public.routing_workitem USING btree (customer_id, entered_at DESC);
CREATE INDEX routing_work_order ON public.routing_workitem USING btree (at_head DESC, order_at, id) WHERE ((state)::text = 'WAITING'::text);
CREATE INDEX routing_work_path ON public.routing_workitem USING gist (unit_path);
CREATE INDEX routing_work_queue ON public.routing_workitem USING btree (queue_id, at_head DESC, order_at, id) WHERE ((state)::text = 'WAITING'::text);
CREATE INDEX routing_work_recent ON public.routing_workitem USING btree (queue_id, entered_at DESC);
CREATE INDEX routing_work_whose ON public.routing_workitem USING btree (work_kind, work_id);
CREATE INDEX routing_work_widen ON public.routing_workitem USING btree (widen_at) WHERE (((state)::text = 'WAITING'::text) AND (widen_at IS NOT NULL));
CREATE INDEX routing_workitem_agent_id_6a8dd6f3 ON public.routing_workitem USING btree (agent_id);
CREATE INDEX routing_workitem_customer_id_920f53e6 ON public.routing_workitem USING btree (customer_id);
CREATE INDEX routing_workitem_key_ada3b21b_like ON public.routing_workitem USING btree (key varchar_pattern_ops);
CREATE INDEX routing_workitem_queue_id_e5b08bc8 ON public.routing_workitem USING btree (queue_id);
CREATE UNIQUE INDEX sales_platform_order_once ON public.sales_sale USING btree (platform, platform_order_no) WHERE (platform_order_no IS NOT NULL);
CREATE INDEX sales_sale_address_id_9c6b718a ON public.sales_sale USING btree (address_id);
CREATE INDEX sales_sale_customer ON public.sales_sale USING btree (customer_id, registered_at DESC);
CREATE INDEX sales_sale_customer_id_2d66a408 ON public.sales_sale USING btree (customer_id);
CREATE INDEX sales_sale_equipment_id_1ca66cdb ON public.sales_sale USING btree (equipment_id);
CREATE INDEX sales_sale_guide ON public.sales_sale USING btree (guide_id, registered_at DESC);
CREATE INDEX sales_sale_guide_id_911074c5 ON public.sales_sale USING btree (guide_id);
CREATE INDEX sales_sale_model_id_691d48e4 ON public.sales_sale USING btree (model_id);
CREATE INDEX sales_sale_newest ON public.sales_sale USING btree (registered_at DESC, id DESC);
CREATE INDEX sales_sale_of_store ON public.sales_sale USING btree (store_id, registered_at DESC);
CREATE INDEX sales_sale_office ON public.sales_sale USING gist (office_path);
CREATE INDEX sales_sale_registered_by_id_3148627a ON public.sales_sale USING btree (registered_by_id);
CREATE INDEX sales_sale_store ON public.sales_sale USING gist (unit_path);
CREATE INDEX sales_sale_store_id_15a113d4 ON public.sales_sale USING btree (store_id);
CREATE INDEX service_levels_clock_customer_id_3e8e6e7c ON public.service_levels_clock USING btree (customer_id);
CREATE INDEX service_levels_clock_key_fb597a3c_like ON public.service_levels_clock USING btree (key varchar_pattern_ops);
CREATE INDEX service_levels_clock_owner_id_78ee08c7 ON public.service_levels_clock USING btree (owner_id);
CREATE INDEX service_levels_clockmove_actor_id_91676bf9 ON public.service_levels_clockmove USING btree (actor_id);
CREATE INDEX service_levels_clockmove_clock_id_47f90351 ON public.service_levels_clockmove USING btree (clock_id);
CREATE INDEX service_levels_levelrulesversion_decided_by_id_925cf9c1 ON public.service_levels_levelrulesversion USING btree (decided_by_id);
CREATE INDEX service_levels_levelrulesversion_version_44cdfecd_like ON public.service_levels_levelrulesversion USING btree (version varchar_pattern_ops);
CREATE INDEX settlement_dispute_lines_dispute_id_ef129a7e ON public.settlement_dispute_lines USING btree (dispute_id);
CREATE INDEX settlement_dispute_lines_line_id_0ab74d78 ON public.settlement_dispute_lines USING btree (line_id);
CREATE INDEX settlement_dispute_raised_by_id_7259325b ON public.settlement_dispute USING btree (raised_by_id);
CREATE INDEX settlement_dispute_statement_id_43ddd813 ON public.settlement_dispute USING btree (statement_id);
CREATE INDEX settlement_finding_decided_by_id_c9d2c9f7 ON public.settlement_finding USING btree (decided_by_id);
CREATE INDEX settlement_finding_job_id_23fceae8 ON public.settlement_finding USING btree (job_id);
CREATE INDEX settlement_finding_month ON public.settlement_finding USING btree (provider_id, state, decided_at);
CREATE INDEX settlement_finding_path ON public.settlement_finding USING gist (unit_path);
CREATE INDEX settlement_finding_provider_id_f9239669 ON public.settlement_finding USING btree (provider_id);
CREATE INDEX settlement_finding_reported_by_id_2f7451d7 ON public.settlement_finding USING btree (reported_by_id);
CREATE INDEX settlement_finding_technician_id_8a8f982c ON public.settlement_finding USING btree (technician_id);
CREATE INDEX settlement_line_job ON public.settlement_line USING btree (job_id, kind);
CREATE INDEX settlement_line_job_id_1e0fb459 ON public.settlement_line USING btree (job_id);
CREATE INDEX settlement_line_kind ON public.settlement_line USING btree (line_set_id, kind, id);
CREATE INDEX settlement_line_line_set_id_1f131253 ON public.settlement_line USING btree (line_set_id);
CREATE INDEX settlement_line_technician_id_5ddae67b ON public.settlement_line USING btree (technician_id);
CREATE INDEX settlement_lineset_made_by_id_dc926ffc ON public.settlement_lineset USING btree (made_by_id);
CREATE INDEX settlement_lineset_statement_id_c4a8ccff ON public.settlement_lineset USING btree (statement_id);
CREATE INDEX settlement_periodlock_locked_by_id_b4163789 ON public.settlement_periodlock USING btree (locked_by_id);
CREATE INDEX settlement_settlementrun_asked_by_id_b6ba1cd9 ON public.settlement_settlementrun USING btree (asked_by_id);
CREATE INDEX settlement_statement_month ON public.settlement_statement USING btree (month, state);
CREATE INDEX settlement_statement_path ON public.settlement_statement USING gist (unit_path);
CREATE INDEX settlement_statement_provider_id_6a64e0e5 ON public.settlement_statement USING btree (provider_id);
CREATE INDEX settlement_statement_silent ON public.settlement_statement USING btree (state, silent_until);
CREATE INDEX settlement_statementstep_by_id_6d0f98ba ON public.settlement_statementstep USING btree (by_id);
CREATE INDEX settlement_statementstep_statement_id_eb6c36d8 ON public.settlement_statementstep USING btree (statement_id);
CREATE INDEX settlement_termsversion_defined_by_id_959cdb9f ON public.settlement_termsversion USING btree (defined_by_id);
CREATE INDEX standards_approval_person_id_cc991834 ON public.standards_approval USING btree (person_id);
CREATE INDEX standards_approval_version_id_f26191ae ON public.standards_approval USING btree (version_id);
CREATE INDEX standards_coming ON public.standards_standardversion USING btree (effective_at) WHERE ((effective_at IS NOT NULL) AND ((state)::text = 'APPROVED'::text));
CREATE INDEX standards_dryrun_ran_by_id_5c4ff6b4 ON public.standards_dryrun USING btree (ran_by_id);
CREATE INDEX standards_dryrun_version_id_b4c37969 ON public.standards_dryrun USING btree (version_id);
CREATE INDEX standards_in_force ON public.standards_inforce USING btree (standard_id, from_at DESC, id DESC);
CREATE INDEX standards_inforce_standard_id_5ffe56b9 ON public.standards_inforce USING btree (standard_id);
CREATE INDEX standards_inforce_version_id_0ceb2807 ON public.standards_inforce USING btree (version_id);
CREATE UNIQUE INDEX standards_one_draft ON public.standards_standardversion USING btree (standard_id) WHERE ((state)::text = ANY ((ARRAY['DRAFT'::character varying, 'REVIEW'::character varying])::text[]));
CREATE INDEX standards_releasetask_confirmed_by_id_cd52e5f5 ON public.standards_releasetask USING btree (confirmed_by_id);
CREATE INDEX standards_releasetask_version_id_8ec575e4 ON public.standards_releasetask USING btree (version_id);
CREATE INDEX standards_rollback_agreed_by_id_b29d54d0 ON public.standards_rollback USING btree (agreed_by_id);
CREATE INDEX standards_rollback_asked_by_id_3d42e73e ON public.standards_rollback USING btree (asked_by_id);
CREATE INDEX standards_rollback_prior_id_b5050e00 ON public.standards_rollback USING btree (prior_id);
CREATE INDEX standards_rollback_version_id_670f28be ON public.standards_rollback USING btree (version_id);
CREATE INDEX standards_standard_code_068145a0_like ON public.standards_standard USING btree (code varchar_pattern_ops);
CREATE INDEX standards_standarditem_version_id_4bf08ad7 ON public.standards_standarditem USING btree (version_id);
CREATE INDEX standards_standardversion_published_by_id_7f2e7782 ON public.standards_standardversion USING btree (published_by_id);
CREATE INDEX standards_standardversion_standard_id_3ba2a57e ON public.standards_standardversion USING btree (standard_id);
CREATE INDEX standards_standardversion_submitted_by_id_79c2ca6d ON public.standards_standardversion USING btree (submitted_by_id);
CREATE INDEX standards_standardversion_written_by_id_a90caacb ON public.standards_standardversion USING btree (written_by_id);
CREATE INDEX stock_balance_part ON public.stock_balance USING btree (part_id, store_id);
CREATE INDEX stock_balance_part_id_d3e48308 ON public.stock_balance USING btree (part_id);
CREATE INDEX stock_balance_store_id_89f7795d ON public.stock_balance USING btree (store_id);
CREATE INDEX stock_count_store_id_3056b315 ON public.stock_count USING btree (store_id);
CREATE INDEX stock_countline_count_id_e37e2f10 ON public.stock_countline USING btree (count_id);
CREATE INDEX stock_countline_part_id_54e63366 ON public.stock_countline USING btree (part_id);
CREATE INDEX stock_movement_job ON public.stock_movement USING btree (job_id) WHERE (job_id IS NOT NULL);
CREATE INDEX stock_movement_part ON public.stock_movement USING btree (part_id, id DESC);
CREATE INDEX stock_movement_part_id_99317568 ON public.stock_movement USING btree (part_id);
CREATE INDEX stock_movement_piece_id_8cbcbb5e ON public.stock_movement USING btree (piece_id);
CREATE INDEX stock_movement_store ON public.stock_movement USING btree (store_id, id DESC);
CREATE INDEX stock_movement_store_id_252fbb85 ON public.stock_movement USING btree (store_id);
CREATE INDEX stock_movement_usage ON public.stock_movement USING btree (part_id, at) WHERE ((kind)::text = ANY ((ARRAY['USED'::character varying, 'UNUSED'::character varying])::text[]));
CREATE INDEX stock_old_part_due ON public.stock_oldpart USING btree (state, due_date);
CREATE INDEX stock_oldpart_part_id_7aca434d ON public.stock_oldpart USING btree (part_id);
CREATE INDEX stock_oldpart_van_id_0efd683f ON public.stock_oldpart USING btree (van_id);
CREATE UNIQUE INDEX stock_one_count_a_store ON public.stock_count USING btree (store_id) WHERE ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'SUBMITTED'::character varying])::text[]));
CREATE UNIQUE INDEX stock_one_store_a_provider ON public.stock_store USING btree (provider_id) WHERE ((kind)::text = 'PROVIDER'::text);
CREATE UNIQUE INDEX stock_one_van_a_person ON public.stock_store USING btree (person_id) WHERE ((kind)::text = 'VAN'::text);
CREATE INDEX stock_partrequest_part_id_f499a588 ON public.stock_partrequest USING btree (part_id);
CREATE INDEX stock_partrequest_store_id_761ba583 ON public.stock_partrequest USING btree (store_id);
CREATE INDEX stock_partrequest_transfer_id_6615c9a3 ON public.stock_partrequest USING btree (transfer_id);
CREATE INDEX stock_partrequest_van_id_3ecaa0f7 ON public.stock_partrequest USING btree (van_id);
CREATE INDEX stock_piece_part_id_f01a9da9 ON public.stock_piece USING btree (part_id);
CREATE INDEX stock_piece_serial ON public.stock_piece USING btree (serial);
CREATE INDEX stock_piece_store ON public.stock_piece USING btree (store_id, part_id);
CREATE INDEX stock_piece_store_id_e7fa593a ON public.stock_piece USING btree (store_id);
CREATE INDEX stock_request_job ON public.stock_partrequest USING btree (job_id) WHERE (job_id IS NOT NULL);
CREATE INDEX stock_request_van ON public.stock_partrequest USING btree (van_id, state);
CREATE INDEX stock_request_waiting ON public.stock_partrequest USING btree (part_id, id) WHERE ((state)::text = 'WAITING'::text);
CREATE INDEX stock_safetylevel_part_id_4de3b923 ON public.stock_safetylevel USING btree (part_id);
CREATE INDEX stock_safetylevel_store_id_c10a4b62 ON public.stock_safetylevel USING btree (store_id);
CREATE INDEX stock_store_code_0ac1cc21_like ON public.stock_store USING btree (code varchar_pattern_ops);
CREATE INDEX stock_store_path ON public.stock_store USING gist (unit_path);
CREATE INDEX stock_store_person_id_09991213 ON public.stock_store USING btree (person_id);
CREATE INDEX stock_store_provider_id_2264302e ON public.stock_store USING btree (provider_id);
CREATE INDEX stock_store_supplier_id_d95379cb ON public.stock_store USING btree (supplier_id);
CREATE INDEX stock_store_tier_id_ed26223a ON public.stock_store USING btree (tier_id);
CREATE INDEX stock_tier_code_d37f5ed5_like ON public.stock_tier USING btree (code varchar_pattern_ops);
CREATE INDEX stock_transfer_line_part ON public.stock_transferline USING btree (part_id);
CREATE INDEX stock_transfer_source ON public.stock_transfer USING btree (source_id, id DESC);
CREATE INDEX stock_transfer_source_id_3115cb9b ON public.stock_transfer USING btree (source_id);
CREATE INDEX stock_transfer_target ON public.stock_transfer USING btree (target_id, id DESC);
CREATE INDEX stock_transfer_target_id_df49cc63 ON public.stock_transfer USING btree (target_id);
CREATE INDEX stock_transferline_part_id_cd41b9a4 ON public.stock_transferline USING btree (part_id);
CREATE INDEX stock_transferline_transfer_id_3820abca ON public.stock_transferline USING btree (transfer_id);
CREATE INDEX surveys_answer_at ON public.surveys_answer USING btree (answered_at);
CREATE INDEX surveys_answer_customer ON public.surveys_answer USING btree (customer_id, answered_at);
CREATE INDEX surveys_answer_customer_id_8bce200c ON public.surveys_answer USING btree (customer_id);
CREATE INDEX surveys_answer_path ON public.surveys_answer USING gist (unit_path);
CREATE INDEX surveys_answer_provider ON public.surveys_answer USING btree (provider_id, answered_at);
CREATE INDEX surveys_answer_provider_id_63d2640b ON public.surveys_answer USING btree (provider_id);
CREATE INDEX surveys_answer_technician ON public.surveys_answer USING btree (technician_id, answered_at);
CREATE INDEX surveys_answer_technician_id_bd70f1a2 ON public.surveys_answer USING btree (technician_id);
CREATE INDEX surveys_call_rating_at ON public.surveys_callrating USING btree (rated_at);
CREATE INDEX surveys_call_rating_path ON public.surveys_callrating USING gist (unit_path);
CREATE INDEX surveys_call_rating_person ON public.surveys_callrating USING btree (person_id, rated_at);
CREATE INDEX surveys_callrating_customer_id_4158252d ON public.surveys_callrating USING btree (customer_id);
CREATE INDEX surveys_callrating_person_id_f382e1a3 ON public.surveys_callrating USING btree (person_id);
CREATE INDEX surveys_invitation_customer ON public.surveys_invitation USING btree (customer_id, sent_at);
CREATE INDEX surveys_invitation_customer_id_070370bb ON public.surveys_invitation USING btree (customer_id);
CREATE INDEX surveys_invitation_due ON public.surveys_invitation USING btree (state, due_at);
CREATE INDEX surveys_invitation_path ON public.surveys_invitation USING gist (unit_path);
CREATE INDEX surveys_invitation_provider_id_ee50a6c5 ON public.surveys_invitation USING btree (provider_id);
CREATE INDEX surveys_invitation_rules_id_732369ba ON public.surveys_invitation USING btree (rules_id);
CREATE INDEX surveys_invitation_sent ON public.surveys_invitation USING btree (sent_at);
CREATE INDEX surveys_invitation_technician_id_3da389ad ON public.surveys_invitation USING btree (technician_id);
CREATE INDEX surveys_invitation_token_hash_d83d6826_like ON public.surveys_invitation USING btree (token_hash varchar_pattern_ops);
CREATE INDEX surveys_judgement_answer_id_87f14d37 ON public.surveys_judgement USING btree (answer_id);
CREATE INDEX surveys_judgement_at ON public.surveys_judgement USING btree (judged_at);
CREATE INDEX surveys_judgement_judged_by_id_b130d6ad ON public.surveys_judgement USING btree (judged_by_id);
CREATE INDEX surveys_rulesversion_decided_by_id_b01f5f45 ON public.surveys_rulesversion USING btree (decided_by_id);
CREATE INDEX surveys_rulesversion_version_386dde12_like ON public.surveys_rulesversion USING btree (version varchar_pattern_ops);
CREATE INDEX telephony_call_channel_id_d44db71d_like ON public.telephony_call USING btree (channel_id varchar_pattern_ops);
CREATE INDEX telephony_call_customer ON public.telephony_call USING btree (customer_id, started_at DESC);
CREATE INDEX telephony_call_hotline_id_34f48992 ON public.telephony_call USING btree (hotline_id);
CREATE INDEX telephony_call_menu_id_38472888 ON public.telephony_call USING btree (menu_id);
CREATE INDEX telephony_call_newest ON public.telephony_call USING btree (started_at DESC, id DESC);
CREATE INDEX telephony_call_of_agent ON public.telephony_call USING btree (agent_id) WHERE (ended_at IS NULL);
CREATE INDEX telephony_call_of_offer ON public.telephony_call USING btree (offer_id) WHERE (offer_id IS NOT NULL);
CREATE INDEX telephony_call_running ON public.telephony_call USING btree (state) WHERE (ended_at IS NULL);
CREATE INDEX telephony_callback_call_id_be4436d3 ON public.telephony_callback USING btree (call_id);
CREATE INDEX telephony_callback_due ON public.telephony_callback USING btree (not_before) WHERE ((state)::text = ANY ((ARRAY['QUEUED'::character varying, 'RETRY'::character varying])::text[]));
CREATE INDEX telephony_callback_key_c5575074_like ON public.telephony_callback USING btree (key varchar_pattern_ops);
CREATE INDEX telephony_callback_last_call_id_2e2be625 ON public.telephony_callback USING btree (last_call_id);
CREATE INDEX telephony_callleg_call_id_2eb4a50b ON public.telephony_callleg USING btree (call_id);
CREATE INDEX telephony_callleg_channel_id_a5d23854_like ON public.telephony_callleg USING btree (channel_id varchar_pattern_ops);
CREATE INDEX telephony_callline_call_id_27c60e10 ON public.telephony_callline USING btree (call_id);
CREATE INDEX telephony_command_waiting ON public.telephony_enginecommand USING btree (id) WHERE (done_at IS NULL);
CREATE INDEX telephony_enginecommand_call_id_02e8bda8 ON public.telephony_enginecommand USING btree (call_id);
CREATE INDEX telephony_event_channel ON public.telephony_engineevent USING btree (channel_id);
CREATE INDEX telephony_event_waiting ON public.telephony_engineevent USING btree (due_at, id) WHERE (handled_at IS NULL);
CREATE INDEX telephony_hotline_number_b8d0b6c6_like ON public.telephony_hotline USING btree (number varchar_pattern_ops);
CREATE INDEX telephony_leg_of_call ON public.telephony_callleg USING btree (call_id);
CREATE UNIQUE INDEX telephony_menu_in_force ON public.telephony_menuversion USING btree (code) WHERE ((state)::text = 'PUBLISHED'::text);
CREATE INDEX telephony_recording_call_id_cee7d87a ON public.telephony_recording USING btree (call_id);
CREATE INDEX telephony_recording_name_5f6e096d_like ON public.telephony_recording USING btree (name varchar_pattern_ops);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
ALTER INDEX public.foundation_audit_actor ATTACH PARTITION public.foundation_audit_default_actor_id_id_idx;
ALTER INDEX public.foundation_audit_id ATTACH PARTITION public.foundation_audit_default_id_idx;
ALTER INDEX public.foundation_audit_pkey ATTACH PARTITION public.foundation_audit_default_pkey;
ALTER INDEX public.foundation_audit_subject ATTACH PARTITION public.foundation_audit_default_subject_kind_subject_id_id_idx;
ALTER INDEX public.foundation_audit_order ATTACH PARTITION public.foundation_audit_default_xid_id_idx;
ALTER INDEX public.foundation_event_customer ATTACH PARTITION public.foundation_event_default_customer_id_id_idx;
ALTER INDEX public.foundation_event_pkey ATTACH PARTITION public.foundation_event_default_pkey;
ALTER INDEX public.foundation_event_subject ATTACH PARTITION public.foundation_event_default_subject_kind_subject_id_id_idx;
ALTER INDEX public.foundation_event_order ATTACH PARTITION public.foundation_event_default_xid_id_idx;
CREATE TRIGGER cases_case_kept BEFORE DELETE ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER cases_case_received BEFORE UPDATE ON public.cases_case FOR EACH ROW WHEN (((old.received_at IS DISTINCT FROM new.received_at) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.type_code)::text IS DISTINCT FROM (new.type_code)::text))) EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER cases_casestep_append_only BEFORE DELETE OR UPDATE ON public.cases_casestep FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER charges_quoteline_append_only BEFORE DELETE OR UPDATE ON public.charges_quoteline FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER customers_consent_append_only BEFORE DELETE OR UPDATE ON public.customers_consent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER customers_timelineline_append_only BEFORE DELETE OR UPDATE ON public.customers_timelineline FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER documents_reading_append_only BEFORE DELETE OR UPDATE ON public.documents_reading FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER equipment_rightsjudgement_append_only BEFORE DELETE OR UPDATE ON public.equipment_rightsjudgement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER equipment_service_append_only BEFORE DELETE OR UPDATE ON public.equipment_service FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER equipment_verdict_append_only BEFORE DELETE OR UPDATE ON public.equipment_verdict FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER equipment_waterreading_append_only BEFORE DELETE OR UPDATE ON public.equipment_waterreading FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER field_service_jobsignature_append_only BEFORE UPDATE ON public.field_service_jobsignature FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['signer_name'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['signer_name'::text]))) EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER field_service_jobsignature_append_only_delete BEFORE DELETE ON public.field_service_jobsignature FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER field_service_jobstamp_append_only BEFORE DELETE OR UPDATE ON public.field_service_jobstamp FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER foundation_audit_append_only BEFORE DELETE OR UPDATE ON public.foundation_audit FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER foundation_event_append_only BEFORE DELETE OR UPDATE ON public.foundation_event FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_equalitycheck_append_only BEFORE DELETE OR UPDATE ON public.grading_equalitycheck FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_gradeline_append_only BEFORE DELETE OR UPDATE ON public.grading_gradeline FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_gradingrulesversion_append_only BEFORE DELETE OR UPDATE ON public.grading_gradingrulesversion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_gradingrun_append_only BEFORE DELETE OR UPDATE ON public.grading_gradingrun FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_restrictionfact_append_only BEFORE UPDATE ON public.grading_restrictionfact FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['text'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['text'::text]))) EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_restrictionfact_append_only_delete BEFORE DELETE ON public.grading_restrictionfact FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_restrictionstep_append_only BEFORE UPDATE ON public.grading_restrictionstep FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['text'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['text'::text]))) EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER grading_restrictionstep_append_only_delete BEFORE DELETE ON public.grading_restrictionstep FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER processes_processstep_append_only BEFORE DELETE OR UPDATE ON public.processes_processstep FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER providers_statechange_append_only BEFORE DELETE OR UPDATE ON public.providers_statechange FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER providers_weightchange_append_only BEFORE DELETE OR UPDATE ON public.providers_weightchange FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER rankings_rankingrun_append_only BEFORE DELETE OR UPDATE ON public.rankings_rankingrun FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER rankings_rankrow_append_only BEFORE DELETE OR UPDATE ON public.rankings_rankrow FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER rankings_rulesversion_append_only BEFORE DELETE OR UPDATE ON public.rankings_rulesversion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER routing_presencespell_append_only BEFORE DELETE OR UPDATE ON public.routing_presencespell FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER service_levels_calendarinforce_append_only BEFORE DELETE OR UPDATE ON public.service_levels_calendarinforce FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER service_levels_clockmove_append_only BEFORE DELETE OR UPDATE ON public.service_levels_clockmove FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER service_levels_levelrulesversion_append_only BEFORE DELETE OR UPDATE ON public.service_levels_levelrulesversion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER settlement_cancelledsale_append_only BEFORE DELETE OR UPDATE ON public.settlement_cancelledsale FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER settlement_line_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.settlement_line FOR EACH ROW EXECUTE FUNCTION public.settlement_refuse_frozen_line();
CREATE TRIGGER settlement_lineset_frozen BEFORE DELETE OR UPDATE ON public.settlement_lineset FOR EACH ROW EXECUTE FUNCTION public.settlement_guard_set();
CREATE TRIGGER settlement_periodlock_append_only BEFORE DELETE OR UPDATE ON public.settlement_periodlock FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER settlement_statement_frozen BEFORE DELETE OR UPDATE ON public.settlement_statement FOR EACH ROW WHEN (((old.state)::text <> 'DRAFT'::text)) EXECUTE FUNCTION public.settlement_guard_statement();
CREATE TRIGGER settlement_statementstep_append_only BEFORE DELETE OR UPDATE ON public.settlement_statementstep FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER standards_approval_append_only BEFORE DELETE OR UPDATE ON public.standards_approval FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER standards_dryrun_append_only BEFORE DELETE OR UPDATE ON public.standards_dryrun FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER standards_inforce_append_only BEFORE DELETE OR UPDATE ON public.standards_inforce FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER standards_standarditem_append_only BEFORE DELETE OR UPDATE ON public.standards_standarditem FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER stock_movement_append_only BEFORE DELETE OR UPDATE ON public.stock_movement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_answer_append_only BEFORE DELETE OR UPDATE ON public.surveys_answer FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_answertext_append_only BEFORE UPDATE ON public.surveys_answertext FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['text'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['text'::text]))) EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_answertext_append_only_delete BEFORE DELETE ON public.surveys_answertext FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_callrating_append_only BEFORE DELETE OR UPDATE ON public.surveys_callrating FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_judgement_append_only BEFORE DELETE OR UPDATE ON public.surveys_judgement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER surveys_rulesversion_append_only BEFORE DELETE OR UPDATE ON public.surveys_rulesversion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
CREATE TRIGGER telephony_callline_append_only BEFORE DELETE OR UPDATE ON public.telephony_callline FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_user_id_bbee13e0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_careplan
    ADD CONSTRAINT care_careplan_customer_id_afa6faec_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_careplan
    ADD CONSTRAINT care_careplan_equipment_id_12119e53_fk_equipment_equipment_id FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.case_handling_steptick
    ADD CONSTRAINT case_handling_stepti_person_id_7f4c2c44_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.case_handling_steptick
    ADD CONSTRAINT case_handling_steptick_case_id_cd6de714_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.case_history_letter
    ADD CONSTRAINT case_history_letter_case_id_731dcb45_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.case_history_letter
    ADD CONSTRAINT case_history_letter_category_id_dd280e16_fk_case_hist FOREIGN KEY (category_id) REFERENCES public.case_history_lettercategory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.case_history_lettercategory
    ADD CONSTRAINT case_history_letterc_parent_id_84fd483b_fk_case_hist FOREIGN KEY (parent_id) REFERENCES public.case_history_lettercategory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_about_person_id_02223136_fk_organisation_person_id FOREIGN KEY (about_person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_customer_id_3e0cf925_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_equipment_id_282c099f_fk_equipment_equipment_id FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_merged_into_id_1b4320d8_fk_cases_case_id FOREIGN KEY (merged_into_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_owner_id_352cf2f7_fk_organisation_person_id FOREIGN KEY (owner_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_parent_id_30365dcb_fk_cases_case_id FOREIGN KEY (parent_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_resolved_by_id_bd0cbc64_fk_organisation_person_id FOREIGN KEY (resolved_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_verified_by_id_6c123c5e_fk_organisation_person_id FOREIGN KEY (verified_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casehold
    ADD CONSTRAINT cases_casehold_case_id_a0092dbf_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_case_id_d380f93b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_caselink
    ADD CONSTRAINT cases_caselink_other_id_e6b4d578_fk_cases_case_id FOREIGN KEY (other_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casemessage
    ADD CONSTRAINT cases_casemessage_author_id_86080429_fk_organisation_person_id FOREIGN KEY (author_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casemessage
    ADD CONSTRAINT cases_casemessage_case_id_d0c4cc0b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casemessage
    ADD CONSTRAINT cases_casemessage_moved_from_id_8aa6f24c_fk_cases_case_id FOREIGN KEY (moved_from_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_caseseen
    ADD CONSTRAINT cases_caseseen_case_id_3677487c_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_caseseen
    ADD CONSTRAINT cases_caseseen_person_id_7a1b37e9_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_case_id_70bbe3b6_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casetask
    ADD CONSTRAINT cases_casetask_customer_id_3b3a69e1_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casetask
    ADD CONSTRAINT cases_casetask_owner_id_3a29ce96_fk_organisation_person_id FOREIGN KEY (owner_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casetext
    ADD CONSTRAINT cases_casetext_case_id_44919ced_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casewatcher
    ADD CONSTRAINT cases_casewatcher_case_id_1ae51812_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_casewatcher
    ADD CONSTRAINT cases_casewatcher_person_id_a17e779e_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_dispute
    ADD CONSTRAINT cases_dispute_judged_by_id_b3d4c8e0_fk_organisation_person_id FOREIGN KEY (judged_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_dispute
    ADD CONSTRAINT cases_dispute_raised_by_id_6c4ae698_fk_organisation_person_id FOREIGN KEY (raised_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_dispute
    ADD CONSTRAINT cases_dispute_task_id_f71fa96b_fk_cases_casetask_id FOREIGN KEY (task_id) REFERENCES public.cases_casetask(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_eightd
    ADD CONSTRAINT cases_eightd_case_id_5fbb2df5_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_eightd
    ADD CONSTRAINT cases_eightd_signed_by_id_faa3c3a1_fk_organisation_person_id FOREIGN KEY (signed_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_savedview_person_id_e562afaa_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_tasktext
    ADD CONSTRAINT cases_tasktext_task_id_d840d3b9_fk_cases_casetask_id FOREIGN KEY (task_id) REFERENCES public.cases_casetask(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_tasktext
    ADD CONSTRAINT cases_tasktext_writer_id_9efd6e38_fk_organisation_person_id FOREIGN KEY (writer_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_faultcode
    ADD CONSTRAINT catalogue_faultcode_line_id_f4b188a1_fk_catalogue FOREIGN KEY (line_id) REFERENCES public.catalogue_productline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_jobtypeversion
    ADD CONSTRAINT catalogue_jobtypever_job_type_id_721452b9_fk_catalogue FOREIGN KEY (job_type_id) REFERENCES public.catalogue_jobtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_price
    ADD CONSTRAINT catalogue_price_price_list_id_66fff32b_fk_catalogue FOREIGN KEY (price_list_id) REFERENCES public.catalogue_pricelist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_productline
    ADD CONSTRAINT catalogue_productline_brand_id_74065dd7_fk_catalogue_brand_id FOREIGN KEY (brand_id) REFERENCES public.catalogue_brand(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_productmodel
    ADD CONSTRAINT catalogue_productmod_line_id_ae34bb77_fk_catalogue FOREIGN KEY (line_id) REFERENCES public.catalogue_productline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_warrantyrule
    ADD CONSTRAINT catalogue_warrantyru_line_id_acda97a4_fk_catalogue FOREIGN KEY (line_id) REFERENCES public.catalogue_productline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_handin
    ADD CONSTRAINT charges_handin_received_by_id_5d5b03ff_fk_organisat FOREIGN KEY (received_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_handin
    ADD CONSTRAINT charges_handin_technician_id_f2210294_fk_organisation_person_id FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_leave
    ADD CONSTRAINT charges_leave_given_by_id_379f5abd_fk_organisation_person_id FOREIGN KEY (given_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_leave
    ADD CONSTRAINT charges_leave_job_id_29a9a148_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_payment
    ADD CONSTRAINT charges_payment_asked_by_id_e9814a2f_fk_organisation_person_id FOREIGN KEY (asked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_payment
    ADD CONSTRAINT charges_payment_hand_in_id_8f8fb85f_fk_charges_handin_id FOREIGN KEY (hand_in_id) REFERENCES public.charges_handin(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_payment
    ADD CONSTRAINT charges_payment_job_id_4e114fd9_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_quote
    ADD CONSTRAINT charges_quote_job_id_f9fbd378_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_quote
    ADD CONSTRAINT charges_quote_offered_by_id_b5104b00_fk_organisation_person_id FOREIGN KEY (offered_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_quoteline
    ADD CONSTRAINT charges_quoteline_quote_id_76f9954f_fk_charges_quote_id FOREIGN KEY (quote_id) REFERENCES public.charges_quote(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_refund
    ADD CONSTRAINT charges_refund_asked_by_id_836fab47_fk_organisation_person_id FOREIGN KEY (asked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_refund
    ADD CONSTRAINT charges_refund_decided_by_id_f857f3de_fk_organisation_person_id FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.charges_refund
    ADD CONSTRAINT charges_refund_payment_id_7c64d983_fk_charges_payment_id FOREIGN KEY (payment_id) REFERENCES public.charges_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_consent
    ADD CONSTRAINT customers_consent_customer_id_e5c9af2d_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_household_id_cd20f899_fk_customers FOREIGN KEY (household_id) REFERENCES public.customers_household(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_merged_into_id_2994ddb6_fk_customers FOREIGN KEY (merged_into_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_customeraddress
    ADD CONSTRAINT customers_customerad_customer_id_17a361bc_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_customerfact
    ADD CONSTRAINT customers_customerfa_customer_id_202b0504_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_customerphone
    ADD CONSTRAINT customers_customerph_customer_id_f2850eb1_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_key
    ADD CONSTRAINT customers_key_customer_id_4c41f1a2_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_loser_id_e72d9c75_fk_customers_customer_id FOREIGN KEY (loser_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_winner_id_c37cc40c_fk_customers_customer_id FOREIGN KEY (winner_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_riskflag
    ADD CONSTRAINT customers_riskflag_customer_id_19dd8035_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.customers_timelineline
    ADD CONSTRAINT customers_timelineli_customer_id_641ba41e_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_dayplan
    ADD CONSTRAINT dispatch_dayplan_plan_day_id_a3f0ba9e_fk_dispatch_planday_id FOREIGN KEY (plan_day_id) REFERENCES public.dispatch_planday(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planday
    ADD CONSTRAINT dispatch_planday_provider_id_03592872_fk_providers_provider_id FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planleft
    ADD CONSTRAINT dispatch_planleft_job_id_e9ab57e5_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planleft
    ADD CONSTRAINT dispatch_planleft_plan_id_2f389729_fk_dispatch_dayplan_id FOREIGN KEY (plan_id) REFERENCES public.dispatch_dayplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planstop
    ADD CONSTRAINT dispatch_planstop_job_id_6df716a2_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planstop
    ADD CONSTRAINT dispatch_planstop_plan_id_3ed7be86_fk_dispatch_dayplan_id FOREIGN KEY (plan_id) REFERENCES public.dispatch_dayplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_planstop
    ADD CONSTRAINT dispatch_planstop_technician_id_5713f6b6_fk_organisat FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_technicianday
    ADD CONSTRAINT dispatch_techniciand_person_id_b8390c7d_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_windowhold
    ADD CONSTRAINT dispatch_windowhold_job_id_c96e36dc_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dispatch_windowhold
    ADD CONSTRAINT dispatch_windowhold_provider_id_c29807de_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_decided_by_id_89b57340_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_document_id_8d6f0966_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_submitted_by_id_e6bd42e8_fk_organisat FOREIGN KEY (submitted_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_edition
    ADD CONSTRAINT documents_edition_written_by_id_2fba33ce_fk_organisat FOREIGN KEY (written_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_reading
    ADD CONSTRAINT documents_reading_edition_id_6237f7cb_fk_documents_edition_id FOREIGN KEY (edition_id) REFERENCES public.documents_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_reading
    ADD CONSTRAINT documents_reading_person_id_e5a01beb_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_downtime
    ADD CONSTRAINT equipment_downtime_equipment_id_ae92e4c9_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_address_id_54777684_fk_customers FOREIGN KEY (address_id) REFERENCES public.customers_customeraddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_customer_id_d755851d_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_model_id_b2712d73_fk_catalogue FOREIGN KEY (model_id) REFERENCES public.catalogue_productmodel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_equipment
    ADD CONSTRAINT equipment_equipment_predecessor_id_3827b5c1_fk_equipment FOREIGN KEY (predecessor_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_rightsjudgement
    ADD CONSTRAINT equipment_rightsjudg_equipment_id_0189fa47_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_service
    ADD CONSTRAINT equipment_service_equipment_id_0ac48e89_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_verdict
    ADD CONSTRAINT equipment_verdict_equipment_id_7e8a06a4_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.equipment_waterreading
    ADD CONSTRAINT equipment_waterreadi_equipment_id_7d8b0434_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_after_job_id_bf523c2c_fk_field_service_job_id FOREIGN KEY (after_job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_customer_id_98818545_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_equipment_id_c075e55b_fk_equipment FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_provider_id_9be27076_fk_providers_provider_id FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_repeat_of_id_23d70c2e_fk_field_service_job_id FOREIGN KEY (repeat_of_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_job
    ADD CONSTRAINT field_service_job_technician_id_a2ad7f28_fk_organisat FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobanswer
    ADD CONSTRAINT field_service_jobanswer_job_id_cb154e94_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobdoubt
    ADD CONSTRAINT field_service_jobdoubt_job_id_4cd35514_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobevidence
    ADD CONSTRAINT field_service_jobevi_job_id_e01da3e0_fk_field_ser FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobpart
    ADD CONSTRAINT field_service_jobpart_job_id_28da3b7c_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobplace
    ADD CONSTRAINT field_service_jobplace_job_id_a580792f_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobsignature
    ADD CONSTRAINT field_service_jobsig_job_id_09cb4943_fk_field_ser FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobstamp
    ADD CONSTRAINT field_service_jobstamp_job_id_0661e814_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_service_jobtext
    ADD CONSTRAINT field_service_jobtext_job_id_9d600ac9_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.first_contact_notedcontact
    ADD CONSTRAINT first_contact_notedc_customer_id_e2c4c6d7_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.first_contact_notedcontact
    ADD CONSTRAINT first_contact_notedc_person_id_d69eef1a_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.first_contact_notedcontact
    ADD CONSTRAINT first_contact_notedcontact_case_id_0b5ba849_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_customergrade
    ADD CONSTRAINT grading_customergrad_customer_id_6850072f_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_customergrade
    ADD CONSTRAINT grading_customergrade_line_id_74bb8b54_fk_grading_gradeline_id FOREIGN KEY (line_id) REFERENCES public.grading_gradeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradeline
    ADD CONSTRAINT grading_gradeline_customer_id_477fa89a_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradeline
    ADD CONSTRAINT grading_gradeline_run_id_91436338_fk_grading_gradingrun_id FOREIGN KEY (run_id) REFERENCES public.grading_gradingrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradeoverride
    ADD CONSTRAINT grading_gradeoverrid_approved_by_id_2585a374_fk_organisat FOREIGN KEY (approved_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradeoverride
    ADD CONSTRAINT grading_gradeoverrid_customer_id_4fd4d527_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradeoverride
    ADD CONSTRAINT grading_gradeoverrid_proposed_by_id_5fc988ab_fk_organisat FOREIGN KEY (proposed_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_gradingrulesversion
    ADD CONSTRAINT grading_gradingrules_decided_by_id_716722b8_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_restriction
    ADD CONSTRAINT grading_restriction_customer_id_ea24ed7b_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_restrictionfact
    ADD CONSTRAINT grading_restrictionf_restriction_id_d13b16a6_fk_grading_r FOREIGN KEY (restriction_id) REFERENCES public.grading_restriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_restrictionstep
    ADD CONSTRAINT grading_restrictions_person_id_ee93bcb5_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grading_restrictionstep
    ADD CONSTRAINT grading_restrictions_restriction_id_f2123566_fk_grading_r FOREIGN KEY (restriction_id) REFERENCES public.grading_restriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.handsets_phonedeed
    ADD CONSTRAINT handsets_phonedeed_phone_id_eb192b9f_fk_handsets_phone_id FOREIGN KEY (phone_id) REFERENCES public.handsets_phone(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_columnmapping
    ADD CONSTRAINT integrations_columnm_person_id_d5992d4b_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_importedkey
    ADD CONSTRAINT integrations_importe_run_id_b4cdb19e_fk_integrati FOREIGN KEY (run_id) REFERENCES public.integrations_importrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_importrun
    ADD CONSTRAINT integrations_importr_person_id_82e827b7_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.integrations_importrow
    ADD CONSTRAINT integrations_importr_run_id_9e6bcd03_fk_integrati FOREIGN KEY (run_id) REFERENCES public.integrations_importrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_template_id_18cd02c2_fk_notices_n FOREIGN KEY (template_id) REFERENCES public.notices_noticetemplate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_businesscalendar
    ADD CONSTRAINT organisation_busines_parent_id_9c3a63a4_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisation_businesscalendar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_calendarslot
    ADD CONSTRAINT organisation_calenda_calendar_id_49be79cd_fk_organisat FOREIGN KEY (calendar_id) REFERENCES public.organisation_businesscalendar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_calendaredition
    ADD CONSTRAINT organisation_calenda_calendar_id_ba73c2f8_fk_organisat FOREIGN KEY (calendar_id) REFERENCES public.organisation_businesscalendar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_deputy
    ADD CONSTRAINT organisation_deputy_deputy_id_810f94fc_fk_organisat FOREIGN KEY (deputy_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_deputy
    ADD CONSTRAINT organisation_deputy_principal_id_9335e389_fk_organisat FOREIGN KEY (principal_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_hold
    ADD CONSTRAINT organisation_hold_person_id_eca0925a_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_orgunit
    ADD CONSTRAINT organisation_orgunit_parent_id_95b0b3b3_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisation_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_post_id_1d41dbb7_fk_organisation_post_id FOREIGN KEY (post_id) REFERENCES public.organisation_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_unit_id_92dce499_fk_organisation_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_person
    ADD CONSTRAINT organisation_person_user_id_28f00f68_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_personrole
    ADD CONSTRAINT organisation_personr_person_id_f06d9f0e_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_personrole
    ADD CONSTRAINT organisation_personr_role_id_d5d7ddc0_fk_organisat FOREIGN KEY (role_id) REFERENCES public.organisation_role(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_personrole
    ADD CONSTRAINT organisation_personr_unit_id_0bf02e4b_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_personskill
    ADD CONSTRAINT organisation_persons_person_id_5faa195a_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_personskill
    ADD CONSTRAINT organisation_persons_skill_id_beb85541_fk_organisat FOREIGN KEY (skill_id) REFERENCES public.organisation_skill(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_qualification
    ADD CONSTRAINT organisation_qualifi_kind_id_c5716956_fk_organisat FOREIGN KEY (kind_id) REFERENCES public.organisation_qualificationkind(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_qualification
    ADD CONSTRAINT organisation_qualifi_person_id_2fd3fdcc_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_rolegrant
    ADD CONSTRAINT organisation_rolegrant_role_id_d8264cd2_fk_organisation_role_id FOREIGN KEY (role_id) REFERENCES public.organisation_role(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outbound_listentry
    ADD CONSTRAINT outbound_listentry_call_list_id_f5d9b688_fk_outbound_ FOREIGN KEY (call_list_id) REFERENCES public.outbound_calllist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outbound_listentry
    ADD CONSTRAINT outbound_listentry_customer_id_f13a9546_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processinstance
    ADD CONSTRAINT processes_processins_customer_id_5320bf3c_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processinstance
    ADD CONSTRAINT processes_processins_parent_id_0f73065c_fk_processes FOREIGN KEY (parent_id) REFERENCES public.processes_processinstance(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processinstance
    ADD CONSTRAINT processes_processins_version_id_fe98b018_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processstep
    ADD CONSTRAINT processes_processste_person_id_da680fff_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processstep
    ADD CONSTRAINT processes_processste_process_id_d671d770_fk_processes FOREIGN KEY (process_id) REFERENCES public.processes_processinstance(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtask
    ADD CONSTRAINT processes_processtas_finished_by_id_689319b3_fk_organisat FOREIGN KEY (finished_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtask
    ADD CONSTRAINT processes_processtas_owner_id_c549c744_fk_organisat FOREIGN KEY (owner_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtask
    ADD CONSTRAINT processes_processtas_process_id_ec93afe3_fk_processes FOREIGN KEY (process_id) REFERENCES public.processes_processinstance(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtasktext
    ADD CONSTRAINT processes_processtas_task_id_b5f51b9b_fk_processes FOREIGN KEY (task_id) REFERENCES public.processes_processtask(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtasktext
    ADD CONSTRAINT processes_processtas_writer_id_9a086c21_fk_organisat FOREIGN KEY (writer_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_processtimer
    ADD CONSTRAINT processes_processtim_process_id_9baeb68f_fk_processes FOREIGN KEY (process_id) REFERENCES public.processes_processinstance(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_versionrun
    ADD CONSTRAINT processes_versionrun_asked_by_id_7ae437c9_fk_organisat FOREIGN KEY (asked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.processes_versionrun
    ADD CONSTRAINT processes_versionrun_version_id_6258feaa_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.providers_contract
    ADD CONSTRAINT providers_contract_provider_id_f9c22726_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.providers_document
    ADD CONSTRAINT providers_document_provider_id_f8647b4e_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.providers_provider
    ADD CONSTRAINT providers_provider_unit_id_3e32175e_fk_organisation_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.providers_statechange
    ADD CONSTRAINT providers_statechang_provider_id_1ebf98cf_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.providers_statechange
    ADD CONSTRAINT providers_statechange_by_id_f2053fbc_fk_organisation_person_id FOREIGN KEY (by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.providers_weightchange
    ADD CONSTRAINT providers_weightchan_provider_id_27adb6c5_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rankings_rankingrun
    ADD CONSTRAINT rankings_rankingrun_rules_id_4bf0e9cb_fk_rankings_ FOREIGN KEY (rules_id) REFERENCES public.rankings_rulesversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rankings_rankrow
    ADD CONSTRAINT rankings_rankrow_run_id_aacb2d99_fk_rankings_rankingrun_id FOREIGN KEY (run_id) REFERENCES public.rankings_rankingrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rankings_rulesversion
    ADD CONSTRAINT rankings_rulesversio_decided_by_id_18372802_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.remedies_remedy
    ADD CONSTRAINT remedies_remedy_case_id_a354eaa8_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.remedies_remedy
    ADD CONSTRAINT remedies_remedy_decided_by_id_2c568119_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.remedies_remedy
    ADD CONSTRAINT remedies_remedy_proposed_by_id_a56f95da_fk_organisat FOREIGN KEY (proposed_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_callfilerow
    ADD CONSTRAINT reports_callfilerow_file_id_4e3e7053_fk_reports_callfile_id FOREIGN KEY (file_id) REFERENCES public.reports_callfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_contactrecord
    ADD CONSTRAINT reports_contactrecor_agent_id_2913e936_fk_organisat FOREIGN KEY (agent_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reports_contactrecord
    ADD CONSTRAINT reports_contactrecor_customer_id_73c0cdf3_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_agentmessage
    ADD CONSTRAINT routing_agentmessage_person_id_defd8e06_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_agentmessage
    ADD CONSTRAINT routing_agentmessage_sender_id_84ec8114_fk_organisat FOREIGN KEY (sender_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_agentpresence
    ADD CONSTRAINT routing_agentpresenc_person_id_73846773_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_offer
    ADD CONSTRAINT routing_offer_item_id_63df1485_fk_routing_workitem_id FOREIGN KEY (item_id) REFERENCES public.routing_workitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_offer
    ADD CONSTRAINT routing_offer_person_id_8b6bc13a_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_presencespell
    ADD CONSTRAINT routing_presencespel_person_id_1dfb504f_fk_organisat FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_queue
    ADD CONSTRAINT routing_queue_closed_queue_id_5014edc7_fk_routing_queue_id FOREIGN KEY (closed_queue_id) REFERENCES public.routing_queue(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_workitem
    ADD CONSTRAINT routing_workitem_agent_id_6a8dd6f3_fk_organisation_person_id FOREIGN KEY (agent_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_workitem
    ADD CONSTRAINT routing_workitem_customer_id_920f53e6_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.routing_workitem
    ADD CONSTRAINT routing_workitem_queue_id_e5b08bc8_fk_routing_queue_id FOREIGN KEY (queue_id) REFERENCES public.routing_queue(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_address_id_9c6b718a_fk_customers_customeraddress_id FOREIGN KEY (address_id) REFERENCES public.customers_customeraddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_customer_id_2d66a408_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_equipment_id_1ca66cdb_fk_equipment_equipment_id FOREIGN KEY (equipment_id) REFERENCES public.equipment_equipment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_guide_id_911074c5_fk_organisation_person_id FOREIGN KEY (guide_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_model_id_691d48e4_fk_catalogue_productmodel_id FOREIGN KEY (model_id) REFERENCES public.catalogue_productmodel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_registered_by_id_3148627a_fk_organisation_person_id FOREIGN KEY (registered_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sales_sale
    ADD CONSTRAINT sales_sale_store_id_15a113d4_fk_organisation_orgunit_id FOREIGN KEY (store_id) REFERENCES public.organisation_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.service_levels_clockmove
    ADD CONSTRAINT service_levels_clock_actor_id_91676bf9_fk_organisat FOREIGN KEY (actor_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.service_levels_clockmove
    ADD CONSTRAINT service_levels_clock_clock_id_47f90351_fk_service_l FOREIGN KEY (clock_id) REFERENCES public.service_levels_clock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.service_levels_clock
    ADD CONSTRAINT service_levels_clock_customer_id_3e8e6e7c_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.service_levels_clock
    ADD CONSTRAINT service_levels_clock_owner_id_78ee08c7_fk_organisat FOREIGN KEY (owner_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.service_levels_levelrulesversion
    ADD CONSTRAINT service_levels_level_decided_by_id_925cf9c1_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_dispute_lines
    ADD CONSTRAINT settlement_dispute_l_dispute_id_ef129a7e_fk_settlemen FOREIGN KEY (dispute_id) REFERENCES public.settlement_dispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_dispute_lines
    ADD CONSTRAINT settlement_dispute_lines_line_id_0ab74d78_fk_settlement_line_id FOREIGN KEY (line_id) REFERENCES public.settlement_line(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_dispute
    ADD CONSTRAINT settlement_dispute_raised_by_id_7259325b_fk_organisat FOREIGN KEY (raised_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_dispute
    ADD CONSTRAINT settlement_dispute_statement_id_43ddd813_fk_settlemen FOREIGN KEY (statement_id) REFERENCES public.settlement_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_decided_by_id_c9d2c9f7_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_job_id_23fceae8_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_provider_id_f9239669_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_reported_by_id_2f7451d7_fk_organisat FOREIGN KEY (reported_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_finding
    ADD CONSTRAINT settlement_finding_technician_id_8a8f982c_fk_organisat FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_job_id_1e0fb459_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_line_set_id_1f131253_fk_settlement_lineset_id FOREIGN KEY (line_set_id) REFERENCES public.settlement_lineset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_reverses_id_eb4ce82c_fk_settlement_line_id FOREIGN KEY (reverses_id) REFERENCES public.settlement_line(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_technician_id_5ddae67b_fk_organisat FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_lineset
    ADD CONSTRAINT settlement_lineset_made_by_id_dc926ffc_fk_organisat FOREIGN KEY (made_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_lineset
    ADD CONSTRAINT settlement_lineset_statement_id_c4a8ccff_fk_settlemen FOREIGN KEY (statement_id) REFERENCES public.settlement_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_periodlock
    ADD CONSTRAINT settlement_periodloc_locked_by_id_b4163789_fk_organisat FOREIGN KEY (locked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_settlementrun
    ADD CONSTRAINT settlement_settlemen_asked_by_id_b6ba1cd9_fk_organisat FOREIGN KEY (asked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_statementstep
    ADD CONSTRAINT settlement_statement_by_id_6d0f98ba_fk_organisat FOREIGN KEY (by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_statement
    ADD CONSTRAINT settlement_statement_provider_id_6a64e0e5_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_statementstep
    ADD CONSTRAINT settlement_statement_statement_id_eb6c36d8_fk_settlemen FOREIGN KEY (statement_id) REFERENCES public.settlement_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.settlement_termsversion
    ADD CONSTRAINT settlement_termsvers_defined_by_id_959cdb9f_fk_organisat FOREIGN KEY (defined_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_approval
    ADD CONSTRAINT standards_approval_person_id_cc991834_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_approval
    ADD CONSTRAINT standards_approval_version_id_f26191ae_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dryrun
    ADD CONSTRAINT standards_dryrun_ran_by_id_5c4ff6b4_fk_organisation_person_id FOREIGN KEY (ran_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dryrun
    ADD CONSTRAINT standards_dryrun_version_id_b4c37969_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_inforce
    ADD CONSTRAINT standards_inforce_standard_id_5ffe56b9_fk_standards_standard_id FOREIGN KEY (standard_id) REFERENCES public.standards_standard(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_inforce
    ADD CONSTRAINT standards_inforce_version_id_0ceb2807_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_releasetask
    ADD CONSTRAINT standards_releasetas_confirmed_by_id_cd52e5f5_fk_organisat FOREIGN KEY (confirmed_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_releasetask
    ADD CONSTRAINT standards_releasetas_version_id_8ec575e4_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_rollback
    ADD CONSTRAINT standards_rollback_agreed_by_id_b29d54d0_fk_organisat FOREIGN KEY (agreed_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_rollback
    ADD CONSTRAINT standards_rollback_asked_by_id_3d42e73e_fk_organisat FOREIGN KEY (asked_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_rollback
    ADD CONSTRAINT standards_rollback_prior_id_b5050e00_fk_standards FOREIGN KEY (prior_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_rollback
    ADD CONSTRAINT standards_rollback_version_id_670f28be_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_standarditem
    ADD CONSTRAINT standards_standardit_version_id_4bf08ad7_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_standardversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_standardve_published_by_id_7f2e7782_fk_organisat FOREIGN KEY (published_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_standardve_standard_id_3ba2a57e_fk_standards FOREIGN KEY (standard_id) REFERENCES public.standards_standard(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_standardve_submitted_by_id_79c2ca6d_fk_organisat FOREIGN KEY (submitted_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_standardversion
    ADD CONSTRAINT standards_standardve_written_by_id_a90caacb_fk_organisat FOREIGN KEY (written_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_balance
    ADD CONSTRAINT stock_balance_part_id_d3e48308_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_balance
    ADD CONSTRAINT stock_balance_store_id_89f7795d_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_count
    ADD CONSTRAINT stock_count_store_id_3056b315_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_countline
    ADD CONSTRAINT stock_countline_count_id_e37e2f10_fk_stock_count_id FOREIGN KEY (count_id) REFERENCES public.stock_count(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_countline
    ADD CONSTRAINT stock_countline_part_id_54e63366_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_part_id_99317568_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_piece_id_8cbcbb5e_fk_stock_piece_id FOREIGN KEY (piece_id) REFERENCES public.stock_piece(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_store_id_252fbb85_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_oldpart
    ADD CONSTRAINT stock_oldpart_part_id_7aca434d_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_oldpart
    ADD CONSTRAINT stock_oldpart_van_id_0efd683f_fk_stock_store_id FOREIGN KEY (van_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_partrequest
    ADD CONSTRAINT stock_partrequest_part_id_f499a588_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_partrequest
    ADD CONSTRAINT stock_partrequest_store_id_761ba583_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_partrequest
    ADD CONSTRAINT stock_partrequest_transfer_id_6615c9a3_fk_stock_transfer_id FOREIGN KEY (transfer_id) REFERENCES public.stock_transfer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_partrequest
    ADD CONSTRAINT stock_partrequest_van_id_3ecaa0f7_fk_stock_store_id FOREIGN KEY (van_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_piece
    ADD CONSTRAINT stock_piece_part_id_f01a9da9_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_piece
    ADD CONSTRAINT stock_piece_store_id_e7fa593a_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_safetylevel
    ADD CONSTRAINT stock_safetylevel_part_id_4de3b923_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_safetylevel
    ADD CONSTRAINT stock_safetylevel_store_id_c10a4b62_fk_stock_store_id FOREIGN KEY (store_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_person_id_09991213_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_provider_id_2264302e_fk_providers_provider_id FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_supplier_id_d95379cb_fk_stock_store_id FOREIGN KEY (supplier_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_store
    ADD CONSTRAINT stock_store_tier_id_ed26223a_fk_stock_tier_id FOREIGN KEY (tier_id) REFERENCES public.stock_tier(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_transfer
    ADD CONSTRAINT stock_transfer_source_id_3115cb9b_fk_stock_store_id FOREIGN KEY (source_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_transfer
    ADD CONSTRAINT stock_transfer_target_id_df49cc63_fk_stock_store_id FOREIGN KEY (target_id) REFERENCES public.stock_store(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_transferline
    ADD CONSTRAINT stock_transferline_part_id_cd41b9a4_fk_catalogue_part_id FOREIGN KEY (part_id) REFERENCES public.catalogue_part(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.stock_transferline
    ADD CONSTRAINT stock_transferline_transfer_id_3820abca_fk_stock_transfer_id FOREIGN KEY (transfer_id) REFERENCES public.stock_transfer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_customer_id_8bce200c_fk_customers_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_invitation_id_9bcaccb7_fk_surveys_invitation_id FOREIGN KEY (invitation_id) REFERENCES public.surveys_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_job_id_368dd901_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_provider_id_63d2640b_fk_providers_provider_id FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_technician_id_bd70f1a2_fk_organisation_person_id FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answertext
    ADD CONSTRAINT surveys_answertext_answer_id_02b73cac_fk_surveys_answer_id FOREIGN KEY (answer_id) REFERENCES public.surveys_answer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_callrating
    ADD CONSTRAINT surveys_callrating_customer_id_4158252d_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_callrating
    ADD CONSTRAINT surveys_callrating_person_id_f382e1a3_fk_organisation_person_id FOREIGN KEY (person_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_customer_id_070370bb_fk_customers FOREIGN KEY (customer_id) REFERENCES public.customers_customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_job_id_ac97e730_fk_field_service_job_id FOREIGN KEY (job_id) REFERENCES public.field_service_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_provider_id_ee50a6c5_fk_providers FOREIGN KEY (provider_id) REFERENCES public.providers_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_rules_id_732369ba_fk_surveys_rulesversion_id FOREIGN KEY (rules_id) REFERENCES public.surveys_rulesversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_invitation
    ADD CONSTRAINT surveys_invitation_technician_id_3da389ad_fk_organisat FOREIGN KEY (technician_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_judgement
    ADD CONSTRAINT surveys_judgement_answer_id_87f14d37_fk_surveys_answer_id FOREIGN KEY (answer_id) REFERENCES public.surveys_answer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_judgement
    ADD CONSTRAINT surveys_judgement_judged_by_id_b130d6ad_fk_organisat FOREIGN KEY (judged_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_rulesversion
    ADD CONSTRAINT surveys_rulesversion_decided_by_id_b01f5f45_fk_organisat FOREIGN KEY (decided_by_id) REFERENCES public.organisation_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_call
    ADD CONSTRAINT telephony_call_hotline_id_34f48992_fk_telephony_hotline_id FOREIGN KEY (hotline_id) REFERENCES public.telephony_hotline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_call
    ADD CONSTRAINT telephony_call_menu_id_38472888_fk_telephony_menuversion_id FOREIGN KEY (menu_id) REFERENCES public.telephony_menuversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_callback
    ADD CONSTRAINT telephony_callback_call_id_be4436d3_fk_telephony_call_id FOREIGN KEY (call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_callback
    ADD CONSTRAINT telephony_callback_last_call_id_2e2be625_fk_telephony_call_id FOREIGN KEY (last_call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_callleg
    ADD CONSTRAINT telephony_callleg_call_id_2eb4a50b_fk_telephony_call_id FOREIGN KEY (call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_callline
    ADD CONSTRAINT telephony_callline_call_id_27c60e10_fk_telephony_call_id FOREIGN KEY (call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_enginecommand
    ADD CONSTRAINT telephony_enginecommand_call_id_02e8bda8_fk_telephony_call_id FOREIGN KEY (call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_recording
    ADD CONSTRAINT telephony_recording_call_id_cee7d87a_fk_telephony_call_id FOREIGN KEY (call_id) REFERENCES public.telephony_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
