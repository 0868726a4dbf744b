import { sql } from 'kysely';
import type { z } from 'zod';
import { RefusError, refus } from '../../kernel/refus.ts';
import { jourEnFrance, type Scope, type Serveur } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerSansNom, texteNomme } from '../personnes/sans-nom.ts';
import { codeLisible } from '../situations/rules/code.ts';
import { exigerAccord, exigerMessageSansNom } from './accords.ts';
import { ouvrirContenu, scellerContenu } from './contenu.ts';
import type { passerFicheLiaison as contratPassage } from './contract.ts';
import { depassee } from './ecrire.ts';
import { faireLienLiaison, revoquerLiens } from './liens.ts';
import { type Courriel, courrielDe } from './rules/courriel.ts';
import { ACTIONS, type Action, type Etat, estVerifiee, etatDesJours } from './rules/etats.ts';
import { refusDuJour } from './rules/jour.ts';
import { accordDe, joursDe, type LigneDeFiche, lireNom, type Quand, tenirFiche } from './store-lecture.ts';

type Demande = z.output<typeof contratPassage.corps>;
type Envoi = Extract<Demande, { action: 'envoyer' | 'renvoyer' }>;

interface Lecture {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly coffre: Coffre;
  readonly quand: Quand;
}

interface Passage extends Lecture {
  readonly serveur: Serveur;
  /** Address of the request, for the links of a server that doesn't know its own. */
  readonly origine: string;
}

/** What sending a sheet gives to whoever sends it. */
export interface Depart {
  readonly lien: { readonly adresse: string; readonly expireLe: string } | null;
  readonly courriel: Courriel | null;
}
const SANS_DEPART: Depart = { lien: null, courriel: null };

/**
 * Moves a sheet along `ACTIONS`. Refused: fiche-inconnue, version-depassee, action-impossible, deja-verifiee, those of
 * `refusDuJour`, texte-nomme for an answer, and for what leaves those of `exigerAccord` and `exigerMessageSansNom`.
 */
export async function passerFiche(p: Passage, id: string, demande: Demande): Promise<Depart> {
  const { tx, scope, serveur, quand } = p;
  const ligne = await tenirFiche(tx, scope, id);
  if (ligne.version !== demande.version) throw new RefusError(409, depassee());
  const vers = etatApres(ligne, demande.action);
  const le = jourDe(ligne, demande, quand.aujourdhui);
  if (ACTIONS[demande.action].exigeAccord) await exigerEnvoyable(p, ligne, le);
  if (demande.action === 'repondre')
    await exigerSansNom(tx, p.coffre, ligne.situation_id, demande.texte, texteNomme('texte'));
  await ecrirePassage(tx, ligne.id, {
    version: ligne.version,
    jours: colonnesDuPassage(ligne, demande, le),
    vers,
    contenu: demande.action === 'repondre' ? contenuRepondu(p.coffre, ligne, demande) : {},
  });
  await journaliser(tx, scope, { objet: 'fiche-liaison', objetId: id, action: demande.action });
  const { fermeLeLien } = ACTIONS[demande.action];
  if (fermeLeLien) await revoquerLiens(tx, serveur, scope, [id], fermeLeLien);
  return demande.action === 'envoyer' || demande.action === 'renvoyer'
    ? partir(p, ligne, demande)
    : SANS_DEPART;
}

/** The state after an action. Refused: action-impossible, deja-verifiee. */
export function etatApres(ligne: LigneDeFiche & { readonly anonymisee: boolean }, action: Action): Etat {
  const { depuis, vers } = ACTIONS[action];
  const verifiee = estVerifiee({ etat: ligne.etat, priseEnCharge: ligne.prise_en_charge });
  if (action === 'verifier' && verifiee)
    throw new RefusError(
      409,
      refus(
        'deja-verifiee',
        'La prise en charge de cette fiche est déjà vérifiée : il n’y a plus rien à noter.',
      ),
    );
  if (!ligne.anonymisee && depuis.some((e) => e === ligne.etat)) return vers ?? etatDesJours(joursDe(ligne));
  throw new RefusError(
    409,
    refus('action-impossible', 'La fiche n’en est plus là : rechargez la page pour voir où elle en est.'),
  );
}

/** The day of what happened. What leaves by the network leaves now. */
function jourDe(ligne: LigneDeFiche, d: Demande, aujourdhui: string): string {
  const saisi = 'le' in d ? d.le : undefined;
  const maintenant = 'par' in d && (d.par === 'lien' || d.par === 'courriel') && d.action !== 'repondre';
  const le = maintenant ? aujourdhui : (saisi ?? aujourdhui);
  const refuse = refusDuJour(d.action, le, { envoyeeLe: ligne.envoyee_le, aujourdhui });
  if (refuse) throw new RefusError(422, refuse);
  return le;
}

async function exigerEnvoyable({ tx, coffre }: Lecture, ligne: LigneDeFiche, le: string): Promise<void> {
  await exigerAccord(tx, accordDe(ligne), le);
  const message = ouvrirContenu(coffre, ligne)?.message ?? '';
  if (message === '')
    throw new RefusError(
      422,
      refus('message-vide', 'Écrivez ce que vous demandez au partenaire.', 'message'),
    );
  await exigerMessageSansNom(tx, coffre, ligne.situation_id, message);
}

type Jours = Partial<
  Pick<
    LigneDeFiche,
    | 'envoyee_le'
    | 'envoyee_par'
    | 'recue_le'
    | 'repondue_le'
    | 'reponse'
    | 'verifiee_le'
    | 'prise_en_charge'
    | 'relance_le'
  >
>;

function colonnesDuPassage(ligne: LigneDeFiche, d: Demande, le: string): Jours {
  switch (d.action) {
    case 'envoyer':
      return { envoyee_le: le, envoyee_par: d.par };
    case 'renvoyer':
      // Reminded: the day that had been chosen for it is over.
      return { envoyee_par: d.par, relance_le: null };
    case 'recevoir':
      return { recue_le: le };
    case 'repondre':
      return { repondue_le: le, reponse: d.reponse, recue_le: ligne.recue_le ?? le };
    case 'verifier':
      return { verifiee_le: le, prise_en_charge: d.priseEnCharge };
    case 'annuler':
    case 'reprendre':
      return {};
  }
}

/** The content once answered. */
export function contenuRepondu(
  coffre: Coffre,
  ligne: LigneDeFiche,
  { texte, par }: { readonly texte: string; readonly par: string },
): Pick<LigneDeFiche, 'generation' | 'contenu'> {
  const { message = '', ou = null } = ouvrirContenu(coffre, ligne) ?? {};
  return scellerContenu(coffre, ligne.id, { message, ou, reponse: texte, par });
}

/** Writes the passage of a sheet that is held. */
export async function ecrirePassage(
  tx: Tx,
  id: string,
  p: {
    readonly version: number;
    readonly vers: Etat;
    readonly jours: Jours;
    readonly contenu: Partial<Pick<LigneDeFiche, 'generation' | 'contenu'>>;
  },
): Promise<void> {
  await tx
    .updateTable('fiche_liaison')
    .set({ ...p.jours, ...p.contenu, etat: p.vers, version: p.version + 1, modifie_le: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/**
 * The words of a sheet to send by one's own mail: what would be refused at sending is refused now, and nothing is noted but
 * the name that is read. Refused: fiche-inconnue, action-impossible, those of `exigerEnvoyable`.
 */
export async function preparerCourriel(
  l: Lecture,
  id: string,
): Promise<Courriel & { readonly adresse: string | null }> {
  const ligne = await tenirFiche(l.tx, l.scope, id);
  etatApres(ligne, ligne.etat === 'brouillon' ? 'envoyer' : 'renvoyer');
  await exigerEnvoyable(l, ligne, l.quand.aujourdhui);
  const contact = await l.tx
    .selectFrom('partenaire_contact')
    .select('courriel')
    .where('id', '=', ligne.contact_id)
    .executeTakeFirst();
  const personne = await lireNom(l.tx, l.scope, l.coffre, ligne, l.quand, 'liaison');
  return { ...motsDe(l, ligne, personne, null), adresse: contact?.courriel || null };
}

function motsDe(
  { scope, coffre }: Lecture,
  ligne: LigneDeFiche & { readonly code: string },
  personne: string | null,
  lien: { readonly adresse: string; readonly dernierJour: string } | null,
): Courriel {
  const { message = '', ou = null } = ouvrirContenu(coffre, ligne) ?? {};
  return courrielDe({
    ...{ structure: scope.structureNom, membre: scope.membreNom, code: codeLisible(ligne.code) },
    ...{ personne, message, ou, lien },
  });
}

/** Makes the link, and the words to copy. The name that is given away leaves its trace. */
async function partir(
  p: Passage,
  ligne: LigneDeFiche & { readonly code: string },
  d: Envoi,
): Promise<Depart> {
  const { tx, serveur, scope, coffre, quand } = p;
  const personne = await lireNom(tx, scope, coffre, ligne, quand, 'liaison');
  const lien =
    d.par === 'lien'
      ? await faireLienLiaison(tx, serveur, scope, ligne.id, { origine: p.origine, jours: d.joursDuLien })
      : null;
  if (d.par !== 'lien' && d.par !== 'courriel') return SANS_DEPART;
  const montre = lien && { adresse: lien.adresse, dernierJour: jourEnFrance(lien.expireLe) };
  return {
    lien: lien && { adresse: lien.adresse, expireLe: lien.expireLe.toISOString() },
    courriel: motsDe(p, ligne, personne, montre),
  };
}

/** Chooses the day of a reminder, or none. Refused: fiche-inconnue, version-depassee. */
export async function changerRelance(
  tx: Tx,
  scope: Scope,
  id: string,
  { le, version }: { readonly le: string | null; readonly version: number },
): Promise<void> {
  const ligne = await tenirFiche(tx, scope, id);
  if (ligne.version !== version) throw new RefusError(409, depassee());
  if (ligne.relance_le === le) return;
  await ecrirePassage(tx, id, { version, vers: ligne.etat, jours: { relance_le: le }, contenu: {} });
  await journaliser(tx, scope, {
    ...{ objet: 'fiche-liaison', objetId: id, action: 'modification', champs: ['relanceLe'] },
  });
}
