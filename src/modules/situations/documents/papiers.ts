import type { Paper } from '../../../kernel/document.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { RefusError, refus } from '../../../kernel/refus.ts';
import type { Scope } from '../../../server/branche.ts';
import type { Tx } from '../../../server/db.ts';
import { listerFichesDeSituation } from '../../liaisons/store-lecture.ts';
import { type Qualite, sansNom } from '../../personnes/rules/identite.ts';
import { listerRangs } from '../../personnes/store-lire.ts';
import { faitDe, type LigneDeSituation } from '../ligne.ts';
import { codeLisible } from '../rules/code.ts';
import { ETATS } from '../rules/etats.ts';
import { ISSUES } from '../rules/issues.ts';
import { papierDeLInvitation } from '../rules/papiers/invitation.ts';
import { papierDuProtocole } from '../rules/papiers/protocole.ts';
import { papierDuRelais, type Relais } from '../rules/papiers/relais.ts';
import { lireCharges } from '../store-charges.ts';

/** A paper, how its file begins, and the texts that somebody typed in it. */
export interface PapierPret {
  readonly debut: string;
  readonly papier: Paper;
  readonly textes: readonly string[];
}

interface Demande {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly situation: LigneDeSituation;
}

/** The paper of a fact: an agreement to sign, an invitation. Refused: fait-inconnu, fait-sans-document. */
export async function papierDuFait({ tx, scope, situation }: Demande, id: string): Promise<PapierPret> {
  const ligne = await tx
    .selectFrom('situation_fait')
    .selectAll()
    .where('id', '=', id)
    .where('situation_id', '=', situation.id)
    .where('supprime_le', 'is', null)
    .executeTakeFirst();
  if (!ligne)
    throw new RefusError(404, refus('fait-inconnu', 'Ce fait n’existe pas, ou plus, dans cette situation.'));
  const fait = faitDe(ligne);
  const enTete = { structure: scope.structureNom, code: codeLisible(situation.code) };
  const textes = textesDe(fait.donnees);
  if (fait.genre === 'protocole')
    return {
      debut: 'protocole-d-accord',
      papier: papierDuProtocole(enTete, fait.jour, fait.donnees),
      textes,
    };
  if (fait.genre === 'table-ronde') {
    const { lieu, invites } = fait.donnees;
    const contact = await quiAppeler(tx, scope, situation.id);
    const papier = papierDeLInvitation(enTete, fait.jour, fait.donnees, contact);
    return { debut: 'invitation-table-ronde', papier, textes: textesDe({ lieu, invites }) };
  }
  const phrase = 'Seuls un protocole d’accord et une table ronde ont un document.';
  throw new RefusError(422, refus('fait-sans-document', phrase));
}

/** Whom somebody invited calls: who makes the paper when they follow the situation, else the first who does. */
async function quiAppeler(tx: Tx, { membreId, membreNom }: Scope, situationId: string): Promise<string> {
  const [premier, ...autres] = (await lireCharges(tx, [situationId])).get(situationId) ?? [];
  if (premier === undefined || [premier, ...autres].includes(membreId)) return membreNom;
  const { nom } = await tx
    .selectFrom('membre')
    .select('nom')
    .where('id', '=', premier)
    .executeTakeFirstOrThrow();
  return nom;
}

/** The last time that a situation was opened again, and why; null: never. */
async function lireReouverture(tx: Tx, situationId: string): Promise<Relais['rouverte']> {
  const passage = await tx
    .selectFrom('situation_passage')
    .select(['le', 'phrase'])
    .where('situation_id', '=', situationId)
    .where('de', '=', 'close')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return passage ?? null;
}

/** The page by which a situation is handed over. */
export async function papierDeRelais(
  { tx, scope, situation: s }: Demande,
  quand: { readonly aujourdhui: string; readonly maintenant: Date },
): Promise<PapierPret> {
  const lignes = await tx
    .selectFrom('situation_fait')
    .selectAll()
    .where('situation_id', '=', s.id)
    .where('supprime_le', 'is', null)
    .orderBy('jour')
    .orderBy('id')
    .execute();
  const faits = lignes.map(faitDe);
  const fiches = await listerFichesDeSituation(tx, s.id, quand);
  const nom = await nommerTermes(tx, [
    ...[s.sorte_id, s.lieu_id, s.secteur_id, s.saisine_id, s.saisine_partenaire_id],
    ...fiches.map((f) => f.partenaireId),
  ]);
  const gens = await listerRangs(tx, s.id);
  const rouverte = await lireReouverture(tx, s.id);
  const joindre = (...ids: readonly (number | null)[]) => ids.map(nom).filter(Boolean).join(', ');
  const papier = papierDuRelais({
    ...{ structure: scope.structureNom, code: codeLisible(s.code), le: quand.aujourdhui },
    sorte: nom(s.sorte_id),
    lieu: joindre(s.lieu_id, s.secteur_id),
    saisine: joindre(s.saisine_id, s.saisine_partenaire_id),
    saisieLe: s.saisie_le,
    etat:
      s.issue === null ? ETATS[s.etat].nom : `${ETATS[s.etat].nom} : ${ISSUES[s.issue].nom.toLowerCase()}`,
    close: s.etat === 'close',
    rouverte,
    ...{ enjeu: s.enjeu, dernierContact: s.dernier_contact, etape: s.etape, etapeLe: s.etape_le },
    personnes: gens.map((g) => `${sansNom(g.rang)} (${QUALITE[g.qualite]})`),
    faits,
    fiches: fiches.map((f) => ({ partenaire: nom(f.partenaireId), etat: ETAT_DE_FICHE[f.etat](f) })),
  });
  const textes = [s.enjeu, s.etape, rouverte?.phrase ?? '', ...faits.flatMap((f) => textesDe(f.donnees))];
  return { debut: 'relais', papier, textes };
}

const QUALITE: Readonly<Record<Qualite, string>> = {
  partie: 'partie',
  accompagnee: 'accompagnée',
  entourage: 'entourage',
};

type Fiche = Awaited<ReturnType<typeof listerFichesDeSituation>>[number];
const le = (jourOuRien: string | null): string => (jourOuRien === null ? '' : ` le ${jour(jourOuRien)}`);
/** Where a sheet stands, in words. */
const ETAT_DE_FICHE: Readonly<Record<Fiche['etat'], (f: Fiche) => string>> = {
  brouillon: () => 'fiche de liaison à envoyer',
  envoyee: (f) => `fiche envoyée${le(f.envoyeeLe)}, sans réponse`,
  recue: (f) => `fiche reçue${le(f.recueLe)}, sans réponse`,
  repondue: (f) => `réponse reçue${le(f.repondueLe)}`,
  verifiee: (f) =>
    `vérifié${le(f.verifieeLe)}, ${f.priseEnCharge ? 'la personne a été reçue' : 'la personne n’a pas été reçue'}`,
  annulee: () => 'demande annulée',
};

async function nommerTermes(tx: Tx, ids: readonly (number | null)[]): Promise<(id: number | null) => string> {
  const cherches = [...new Set(ids.filter((id) => id !== null))];
  const termes = await tx.selectFrom('terme').select(['id', 'nom']).where('id', 'in', cherches).execute();
  const noms = new Map(termes.map((t) => [t.id, t.nom]));
  return (id) => (id === null ? '' : (noms.get(id) ?? ''));
}

/** All that was typed in the data of a fact. */
function textesDe(valeur: unknown): string[] {
  if (typeof valeur === 'string') return [valeur];
  return valeur !== null && typeof valeur === 'object' ? Object.values(valeur).flatMap(textesDe) : [];
}
