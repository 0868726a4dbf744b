import type { Poste } from '../../../modules/conventions/contract-aide.ts';
import { Chiffre, GrilleChiffres } from '../chiffre.tsx';
import { nombre } from '../format.ts';
import { enCours } from './tri.ts';

/**
 * What many posts amount to: late, due, vacant, and the money of the year. The dates are counted as « Échéances » counts them,
 * those of an ended convention too; a post is vacant or not while its convention runs.
 */
export function ResumeDesPostes({ postes, annee }: { postes: readonly Poste[]; annee: string }) {
  const somme = (f: (p: Poste) => number) => postes.reduce((n, p) => n + f(p), 0);
  const ouverts = postes.filter(enCours);
  const vacants = ouverts.filter((p) => p.vacantDepuis !== null).length;
  return (
    <GrilleChiffres>
      <Chiffre libelle="Dates en retard" valeur={nombre(somme((p) => p.enRetard))} />
      <Chiffre libelle="Dates dans les sept jours" valeur={nombre(somme((p) => p.cetteSemaine))} />
      <Chiffre libelle="Postes vacants" valeur={nombre(vacants)} unite={`sur ${nombre(ouverts.length)}`} />
      <Chiffre
        libelle={`Aide attendue en ${annee}`}
        valeur={nombre(Math.round(somme((p) => p.attendu)))}
        unite="€"
        reserve={postes.some((p) => p.incertain) ? 'estimation, un montant n’est pas publié' : 'estimation'}
      />
    </GrilleChiffres>
  );
}
