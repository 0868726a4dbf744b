-- A frozen bilan is a photograph: not even a mistake of the program may change it.

create function bilan_fige_immuable() returns trigger language plpgsql as $$
begin
  raise exception 'bilan % is frozen', old.id;
end $$;
create trigger bilan_immuable before update on bilan
  for each row when (old.etat = 'fige') execute function bilan_fige_immuable();

create function bilan_texte_immuable() returns trigger language plpgsql as $$
declare t bilan_texte := coalesce(new, old);
begin
  -- When the whole structure goes, its bilan is already gone here.
  if exists (select from bilan b where b.structure_id = t.structure_id and b.id = t.bilan_id and b.etat = 'fige') then
    raise exception 'bilan % is frozen', t.bilan_id;
  end if;
  return t;
end $$;
create trigger bilan_texte_immuable before insert or update or delete on bilan_texte
  for each row execute function bilan_texte_immuable();
