-- A convention is renewed once, and transferred once. Where two were recorded, the first one is kept as what follows;
-- the others stand by themselves, and say so in the journal.
with doubles as (
  select structure_id, id, row_number() over (partition by structure_id, precedente_id, precedente_lien order by id) as rang
    from convention where precedente_id is not null
), detachees as (
  update convention c set precedente_id = null, precedente_lien = null, version = c.version + 1
    from doubles d where d.rang > 1 and c.structure_id = d.structure_id and c.id = d.id
  returning c.structure_id, c.id
)
insert into journal (structure_id, objet, objet_id, action, champs)
  select structure_id, 'convention', id::text, 'modification', array['precedente'] from detachees;
create unique index convention_suivie_une_fois on convention (structure_id, precedente_id, precedente_lien);

-- A link is found by the fingerprint of its secret before any structure is known: this function says whose it is, to
-- whoever has it whole, and the rows are fenced as all those of a structure.
create function structure_du_lien(e bytea) returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select structure_id from lien where empreinte = e union all select structure_id from lien_liaison where empreinte = e $$;
revoke all on function structure_du_lien(bytea) from public;
grant execute on function structure_du_lien(bytea) to trame_app;
do $$
declare t text;
begin
  foreach t in array array['lien', 'lien_liaison'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy structure_seule on %I using (structure_id = (select trame_structure()))
      with check (structure_id = (select trame_structure()))', t);
  end loop;
end $$;
