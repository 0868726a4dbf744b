import type { Terme } from '../../modules/nomenclatures/contract.ts';
import { type Choix, ChoixTerme, ChoixTermes } from '../ui/choix-terme.tsx';
import type { Habitudes } from '../ui/habitudes.ts';
import { enService, estHorsMediation, parHabitude, useListes } from '../ui/nomenclature.ts';
import { ChampSituation } from './champ-situation.tsx';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';

/** With whom: the act counts once and is in everybody's day. */
export function PartieAvec({ acte, habitudes }: { acte: FormActe; habitudes: Habitudes }) {
  const { valeurs, erreurs, modifier } = acte;
  const { membres } = useListes();
  const { jour } = valeurs;
  const equipe = membres.filter(
    (m) =>
      valeurs.membres.includes(m.id) ||
      (m.role !== 'observateur' &&
        m.role !== 'reseau' &&
        (m.actifDu === null || jour === null || m.actifDu <= jour) &&
        (m.actifAu === null || jour === null || m.actifAu >= jour)),
  );
  return (
    <ChoixTermes
      label="Médiateur·rices présent·es"
      name="membres"
      placeholder={valeurs.membres.length > 0 ? 'Ajouter' : 'Non précisé'}
      choix={parHabitude(equipe, habitudes.membres)}
      value={valeurs.membres}
      error={erreurs.membres}
      onChange={(membres) => modifier({ membres })}
    />
  );
}

/** How it came, what it was about, how it ended, with which partners, as part of which situation. */
export function PartieComment({ acte }: { acte: FormActe }) {
  const { valeurs, erreurs, modifier } = acte;
  const { listes } = useListes();
  const { jour } = valeurs;
  const hors = estHorsMediation(listes, valeurs.natureId);
  const proposes = (liste: readonly Terme[], choisis: readonly (number | null)[]): Choix[] =>
    liste.filter((t) => enService(t, jour) || choisis.includes(t.id));
  const un = (champ: 'saisineId' | 'issueId' | 'projetId') => ({
    name: champ,
    placeholder: 'Non précisé',
    value: valeurs[champ],
    error: erreurs[champ],
    onChange: (id: number | null) => modifier({ [champ]: id }),
  });
  const plusieurs = (champ: 'thematiques' | 'partenaires') => ({
    name: champ,
    placeholder: valeurs[champ].length > 0 ? 'Ajouter' : 'Non précisé',
    value: valeurs[champ],
    error: erreurs[champ],
    onChange: (ids: number[]) => modifier({ [champ]: ids }),
  });
  return (
    <div className={classes.champs}>
      {(!hors || valeurs.saisineId !== null) && (
        <ChoixTerme
          label="Mode de saisine"
          choix={proposes(listes.saisines, [valeurs.saisineId])}
          {...un('saisineId')}
        />
      )}
      <ChoixTermes
        label="Thématiques"
        choix={proposes(listes.thematiques, valeurs.thematiques)}
        {...plusieurs('thematiques')}
      />
      {(!hors || valeurs.issueId !== null) && (
        <ChoixTerme label="Issue" choix={proposes(listes.issues, [valeurs.issueId])} {...un('issueId')} />
      )}
      <ChoixTermes
        label="Partenaires"
        choix={proposes(listes.partenaires, valeurs.partenaires)}
        {...plusieurs('partenaires')}
      />
      {(listes.projets.length > 0 || valeurs.projetId !== null) && (
        <ChoixTerme label="Projet" choix={proposes(listes.projets, [valeurs.projetId])} {...un('projetId')} />
      )}
      {(!hors || valeurs.situation) && <ChampSituation acte={acte} />}
    </div>
  );
}
