-- Sending reminders: when the next attempt is due, and what the person has read on screen instead.
alter table rappel add column essai_apres timestamptz, add column lu_le timestamptz;

-- Jobs that go through every structure, one at a time, each behind its own fence: they need to know which ones there are.
create function toutes_les_structures() returns setof uuid language sql stable security definer set search_path = public
  as $$ select id from structure order by id $$;
revoke all on function toutes_les_structures() from public;
grant execute on function toutes_les_structures() to trame_app;

-- Reminders are read by what is still to leave, whatever the structure: most have none.
create function structures_avec_rappels() returns setof uuid language sql stable security definer set search_path = public
  as $$ select distinct structure_id from rappel where envoye_le is null and lu_le is null $$;
revoke all on function structures_avec_rappels() from public;
grant execute on function structures_avec_rappels() to trame_app;
