-- Columns announced as left out could name people helped, and were kept all the same: as examples, and in the refused
-- lines. What is kept from now on is what was taken, for thirty days; of what was kept before, nothing says which cells
-- had slipped out of their columns, so that all the refused lines go. Whoever wants them has the file they came from.
delete from import_refus;

update import set "analyse" = "analyse" || jsonb_build_object('colonnes', (
    select coalesce(jsonb_agg(
      case when c->>'personnelle' = 'true' or (etat in ('termine', 'annule') and c->>'champ' is null)
        then c || '{"exemples": []}' else c end order by n), '[]')
    from jsonb_array_elements("analyse"->'colonnes') with ordinality as t (c, n)))
  where jsonb_typeof("analyse"->'colonnes') = 'array';

update import set "analyse" = jsonb_set("analyse", '{apercu,premiersRefus}', '[]')
  where jsonb_typeof("analyse"->'apercu') = 'object';
