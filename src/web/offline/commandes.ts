import type { CommandeEnvoyee } from '../../modules/envois/rules/commande.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { TourneeSaisie } from '../../modules/tournees/rules/tournee.ts';
import type { Base } from './carnet.ts';
import { type Element, type Miroir, objetDe, retient } from './etat.ts';

/** A command before it has its id and its hour. */
type Sans<C> = C extends unknown ? Omit<C, 'id' | 'faitLe'> : never;
export type AFaire = Sans<CommandeEnvoyee>;

/** A command to write; `remplace`: id of the one whose place it takes, that later ones may stand on. */
export interface Ajout {
  readonly commande: AFaire;
  readonly remplace?: string;
}

/** What a change does to the outbox, in one transaction. */
export interface Changement {
  readonly ajouts: readonly Ajout[];
  readonly retraits: readonly string[];
  /** Given up, but may still be taken back. */
  readonly jets: readonly string[];
  /** Taken back. */
  readonly reprises: readonly string[];
}
const RIEN: Changement = { ajouts: [], retraits: [], jets: [], reprises: [] };
const ids = (elements: readonly Element[]): string[] => elements.map((e) => e.id);
const sansJetes = (elements: readonly Element[]) => elements.filter((e) => e.etat !== 'jete');
const refaire = (elements: readonly Element[]): Ajout[] =>
  elements.map(({ id, commande }) => ({ commande, remplace: id }));

/** One command, and nothing else. */
export const faire = (commande: AFaire): Changement => ({ ...RIEN, ajouts: [{ commande }] });

/** What is known of an act or round when something is done about it. */
export interface Situation {
  /** All that waits, in order. */
  readonly file: readonly Element[];
  readonly miroir: Miroir;
}
const siensDe = ({ file }: Situation, objet: string) => file.filter((e) => e.objet === objet);

/** A change of an act; of one that was refused, the whole of it again, in one fresh command. */
export function modifier(
  situation: Situation,
  acteId: string,
  acte: ActeSaisi,
  base: Base | undefined,
): Changement {
  const version = situation.miroir.actes.get(acteId)?.version ?? null;
  const siens = sansJetes(siensDe(situation, acteId));
  const rang = siens.findIndex((e) => e.etat === 'a-corriger');
  const dernier = siens.findLast((e) => 'acte' in e.commande);
  if (rang < 0) {
    const sur = base ?? { version: version ?? 1, apres: dernier?.id ?? null };
    return faire({ genre: 'acte-modification', acteId, acte, ...sur });
  }
  const refuses = siens.slice(rang);
  const premiere = refuses[0]?.commande;
  const retraits = ids(refuses);
  if (premiere?.genre === 'acte-creation' && version === null)
    return { ...faire({ genre: 'acte-creation', acteId, acte }), retraits };
  // Still from the version that the person had changed: another's change meanwhile must not be covered.
  const sur =
    premiere?.genre === 'acte-modification'
      ? { version: premiere.version, apres: premiere.apres ?? null }
      : { version: version ?? base?.version ?? 1, apres: null };
  return { ...faire({ genre: 'acte-modification', acteId, acte, ...sur }), retraits };
}

/**
 * Deletes an act, and gives up what was refused of it. The server is told even of an act that it did not take: the answer
 * to an earlier sending may have been lost.
 */
export function supprimer(situation: Situation, acteId: string): Changement {
  const siens = sansJetes(siensDe(situation, acteId));
  const rang = siens.findIndex((e) => e.etat === 'a-corriger');
  const jets = rang < 0 ? [] : ids(siens.slice(rang));
  return { ...faire({ genre: 'acte-suppression', acteId }), jets };
}

/** Brings an act back, as it was before `supprimer`. */
export function retablir(situation: Situation, acteId: string): Changement {
  const siens = siensDe(situation, acteId);
  const jetes = siens.filter((e) => e.etat === 'jete');
  const retour = faire({ genre: 'acte-retablissement', acteId });
  if (jetes.length === 0) return retour;
  const efface = sansJetes(siens).some((e) => e.commande.genre === 'acte-suppression');
  const [allers, contenu] = partager(jetes, (e) => ALLERS.has(e.commande.genre));
  if (!efface && !situation.miroir.actes.get(acteId)?.supprime)
    return { ...RIEN, retraits: ids(allers), reprises: ids(contenu) };
  // The act comes back first; what was refused of it is judged again behind.
  return { ...RIEN, retraits: ids(jetes), ajouts: [...retour.ajouts, ...refaire(contenu)] };
}

const ALLERS: ReadonlySet<string> = new Set(['acte-suppression', 'acte-retablissement']);
const partager = <T>(liste: readonly T[], dedans: (x: T) => boolean) =>
  [liste.filter(dedans), liste.filter((x) => !dedans(x))] as const;

/** What is refused of acts that were already deleted here: nobody has to mend it, only the deletion goes. */
export function sansObjet(file: readonly Element[], refuses: ReadonlySet<string>): string[] {
  const actes = file.filter((e) => refuses.has(e.id) && 'acte' in e.commande);
  return actes.flatMap(({ objet }) => {
    const siens = file.filter((e) => e.objet === objet);
    const dernier = siens.findLast((e) => ALLERS.has(e.commande.genre));
    return dernier?.commande.genre === 'acte-suppression' ? ids(siens.filter((e) => e !== dernier)) : [];
  });
}

/** A change or the end of a round takes the place of the one that was refused. */
export function reprendre(situation: Situation, commande: AFaire): Changement {
  const refuses = siensDe(situation, objetDe(commande)).filter(
    (e) => e.etat === 'a-corriger' && e.commande.genre === commande.genre,
  );
  return { ...faire(commande), retraits: ids(refuses) };
}

/** Another nature, place or team: in the opening itself when that is what was refused, before all that stands on it. */
export function modifierTournee(
  situation: Situation,
  tourneeId: string,
  changement: Pick<TourneeSaisie, 'natureId' | 'secteurId' | 'lieuId' | 'membres'>,
): Changement {
  const { natureId, secteurId, lieuId } = changement;
  const membres = [...changement.membres];
  const siens = sansJetes(siensDe(situation, tourneeId));
  const refusee = siens.find((e) => e.etat === 'a-corriger' && e.commande.genre === 'tournee-ouverture');
  if (refusee?.commande.genre !== 'tournee-ouverture')
    return reprendre(situation, {
      genre: 'tournee-modification',
      tourneeId,
      natureId,
      secteurId,
      lieuId,
      membres,
    });
  const tournee = { ...refusee.commande.tournee, natureId, secteurId, lieuId, membres };
  const suite = [...siens, ...actesDe(situation.file, tourneeId)]
    .filter((e) => e.rang > refusee.rang)
    .toSorted((a, b) => a.rang - b.rang);
  const ouverture = {
    commande: { genre: 'tournee-ouverture' as const, tourneeId, tournee },
    remplace: refusee.id,
  };
  return { ...RIEN, retraits: ids([refusee, ...suite]), ajouts: [ouverture, ...refaire(suite)] };
}

/** Gives up what was refused about an act or round, and what stands on it; else all that waits about it. */
export function abandonner(situation: Situation, objet: string): Changement {
  const siens = sansJetes(siensDe(situation, objet));
  const refuses = siens.filter((e) => e.etat === 'a-corriger');
  const bloquant = refuses.find((e) => retient(e.commande));
  const perdus =
    refuses.length === 0
      ? siens
      : siens.filter((e) => e.etat === 'a-corriger' || e.rang > (bloquant?.rang ?? Infinity));
  if (!perdus.some((e) => e.commande.genre === 'tournee-ouverture'))
    return { ...RIEN, retraits: ids(perdus) };
  // The acts done on its way stay, out of any round: those that wait as those that already left.
  const orphelins = actesDe(situation.file, objet);
  const touches = new Set(orphelins.map((e) => e.objet));
  const partis = [...situation.miroir.actes.values()].filter(
    (a) => a.acte.tourneeId === objet && a.sorte === 'acte' && !a.supprime && !touches.has(a.id),
  );
  return {
    ...RIEN,
    retraits: ids([...perdus, ...orphelins]),
    ajouts: [
      ...refaire(orphelins).map(sansTournee),
      ...partis.map(({ id, acte, version }) => {
        const sur = { version: version ?? 1, apres: null };
        const genre = 'acte-modification' as const;
        return { commande: { genre, acteId: id, acte: { ...acte, tourneeId: null }, ...sur } };
      }),
    ],
  };
}

/** All that waits about the acts of a round that will never be: they stay, out of any round. */
function actesDe(file: readonly Element[], tourneeId: string): Element[] {
  const actes = new Set(
    sansJetes(file).flatMap((e) =>
      'acte' in e.commande && e.commande.acte.tourneeId === tourneeId ? [e.objet] : [],
    ),
  );
  return sansJetes(file).filter((e) => actes.has(e.objet));
}

function sansTournee(ajout: Ajout): Ajout {
  const { commande } = ajout;
  if (!('acte' in commande)) return ajout;
  return { ...ajout, commande: { ...commande, acte: { ...commande.acte, tourneeId: null } } };
}
