-- After an import, until autovacuum comes by, the planner believes that the acts are few and reads them all for each
-- question. The application's role owns nothing and may not ANALYZE: this function may, and does nothing else.
create function trame_statistiques() returns void language plpgsql security definer set search_path = public
  as $$ begin analyze intervention; end $$;
