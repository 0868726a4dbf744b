import { ChoixTerme } from '../ui/choix-terme.tsx';
import type { Habitudes } from '../ui/habitudes.ts';
import { enService, parHabitude, useListes } from '../ui/nomenclature.ts';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';

/** Where. A place brings its sector; a sector keeps its own places only. The person's usual ones come first. */
export function PartieOu({ acte, habitudes }: { acte: FormActe; habitudes: Habitudes }) {
  const { valeurs, erreurs, modifier } = acte;
  const { listes } = useListes();
  const { secteurId, lieuId, jour } = valeurs;
  const secteurs = listes.secteurs.filter((s) => enService(s, jour) || s.id === secteurId);
  const lieux = listes.lieux.filter(
    (l) =>
      l.id === lieuId ||
      (enService(l, jour) && (secteurId === null || l.secteurId === null || l.secteurId === secteurId)),
  );
  const choisirLieu = (id: number | null) => {
    const secteur = listes.lieux.find((l) => l.id === id)?.secteurId;
    modifier({ lieuId: id, ...(secteur ? { secteurId: secteur } : {}) });
  };
  const choisirSecteur = (id: number | null) => {
    const ailleurs = listes.lieux.find((l) => l.id === lieuId)?.secteurId ?? id;
    modifier({ secteurId: id, lieuId: ailleurs === id ? lieuId : null });
  };
  return (
    <div className={classes.champs}>
      <ChoixTerme
        label="Lieu"
        name="lieuId"
        placeholder="Non précisé"
        choix={parHabitude(lieux, habitudes.lieux)}
        value={lieuId}
        error={erreurs.lieuId}
        onChange={choisirLieu}
      />
      <ChoixTerme
        label="Secteur"
        name="secteurId"
        placeholder="Non précisé"
        choix={parHabitude(secteurs, habitudes.secteurs)}
        value={secteurId}
        error={erreurs.secteurId}
        onChange={choisirSecteur}
      />
    </div>
  );
}
