-- Functions that run with their owner's rights look in public before anything that a session may have made for itself.
alter function trame_statistiques() set search_path = public, pg_temp;
alter function structure_du_slug(text) set search_path = public, pg_temp;
alter function toutes_les_structures() set search_path = public, pg_temp;
alter function structures_avec_rappels() set search_path = public, pg_temp;
