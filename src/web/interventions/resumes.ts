import { agesConnus, personnes } from '../../modules/interventions/rules/comptes.ts';
import { dateCivile } from '../../modules/interventions/rules/journee.ts';
import { codeLisible, normaliserCode } from '../../modules/situations/rules/code.ts';
import { duree, jourCourt, nombre } from '../ui/format.ts';
import { heureLue, nuitDe } from '../ui/quand.ts';
import type { Valeurs } from './valeurs.ts';

interface Noms {
  readonly nomDe: (id: number) => string;
  readonly personne: (id: number) => string;
}

const SEPARATEUR = ' · ';
const joindre = (mots: readonly (string | null | false | undefined)[]): string =>
  mots.filter(Boolean).join(SEPARATEUR);

/** « Maintenant · 18:05 · 10 min », « Hier · 17:30 · 1 h », « Maintenant · 1:30, nuit du 23 au 24 ». */
export function resumeQuand(
  v: Valeurs,
  { preregle, aujourdhui, avecDuree }: { preregle: boolean; aujourdhui: string; avecDuree: boolean },
): string {
  const date = v.jour && dateCivile({ jour: v.jour, heure: v.heure || null, nuit: v.nuit });
  const nuit = v.jour && nuitDe({ jour: v.jour, heure: v.heure || null, nuit: v.nuit });
  const heure = [heureLue(v), nuit].filter(Boolean).join(', ');
  return joindre([
    preregle ? 'Maintenant' : date ? jourRelatif(date, aujourdhui) : 'date à écrire',
    heure,
    avecDuree && (v.minutes > 0 ? duree(v.minutes) : 'sans durée'),
  ]);
}

function jourRelatif(date: string, aujourdhui: string): string {
  if (date === aujourdhui) return 'Aujourd’hui';
  const ecart = (Date.parse(aujourdhui) - Date.parse(date)) / 86_400_000;
  return ecart === 1 ? 'Hier' : jourCourt(date);
}

/** « Résidence Les Fuseaux · Les Tisserands » */
export const resumeOu = ({ lieuId, secteurId }: Valeurs, { nomDe }: Noms): string =>
  joindre([lieuId !== null && nomDe(lieuId), secteurId !== null && nomDe(secteurId)]) || 'non précisé';

/** « avec Awa » ; nobody else: nothing is claimed about who was not written. */
export function resumeAvec({ membres }: Valeurs, moi: number, { personne }: Noms): string {
  const autres = membres.filter((m) => m !== moi).map(personne);
  if (autres.length === 0) return membres.includes(moi) ? 'moi' : 'non précisé';
  return `${membres.includes(moi) ? 'avec ' : ''}${autres.join(', ')}`;
}

/** What is already said, else what can be. */
export const resumeComment = (v: Valeurs, { nomDe }: Noms): string =>
  joindre([
    ...[v.saisineId, ...v.thematiques, v.issueId, ...v.partenaires, v.projetId].map(
      (id) => id !== null && nomDe(id),
    ),
    v.situation && `situation\u00a0${situationLue(v.situation)}`,
  ]) || 'saisine, thème, issue…';

function situationLue(saisi: string): string {
  const code = normaliserCode(saisi);
  return code ? codeLisible(code) : saisi;
}

/** « 2 connus sur 3 » */
export function resumeAges(v: Valeurs): string {
  const total = personnes(v);
  const connus = agesConnus(v.ages);
  if (total === 0) return '';
  return connus === 0 ? 'non communiqués' : `${nombre(connus)} connus sur ${nombre(total)}`;
}

export const resumeRecit = (v: Valeurs): string =>
  joindre([v.aValoriser && 'à valoriser', v.recit?.trim() && 'récit']);

export const resumeClassement = (v: Valeurs): string =>
  v.propre ? 'différent de la nature' : 'comme la nature';
