import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { enService, parHabitude, useListes } from '../ui/nomenclature.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';
import { habitudesQuery } from './use-interventions.ts';

/** Where. A place brings its sector; a sector keeps its own places only. The person's usual ones come first. */
export function PartieOu({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const { slug } = useStructure();
  const { listes } = useListes();
  const { data: habitudes } = useSuspenseQuery(habitudesQuery(slug));
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
    <Section titre="Où ?">
      <div className={classes.champs}>
        <ChoixTerme
          label="Secteur"
          name="secteurId"
          placeholder="Non précisé"
          choix={parHabitude(secteurs, habitudes.secteurs)}
          value={secteurId}
          error={erreurs.secteurId}
          onChange={choisirSecteur}
        />
        <ChoixTerme
          label="Lieu"
          name="lieuId"
          placeholder="Non précisé"
          choix={parHabitude(lieux, habitudes.lieux)}
          value={lieuId}
          error={erreurs.lieuId}
          onChange={choisirLieu}
        />
      </div>
    </Section>
  );
}
