import type {
  ActeLocal,
  Carnet,
  Comptes,
  EtatDEnvoi,
  File,
  ObjetRefuse,
  PhotoLocale,
  TourneeLocale,
} from './carnet.ts';
import { type ActeConnu, type Compte, plier, type TourneeConnue } from './connu.ts';
import { aEnvoyer, type Element, type Envoi, type Memoire, MIROIR_VIDE, type Photo } from './etat.ts';

interface Qui {
  readonly structure: string;
  readonly membreId: number;
}

/** What the screens read: what the server said, with what was done here since. Pure. */
export function voir(memoire: Memoire, { structure, membreId }: Qui, envoi: Envoi): Carnet {
  const miroir = memoire.miroirs.get(structure) ?? MIROIR_VIDE;
  const file = memoire.file.filter((e) => e.structure === structure && e.etat !== 'jete');
  const vu = plier(
    miroir,
    file.map((e) => e.commande),
    membreId,
  );
  const parObjet = Map.groupBy(file, (e) => e.objet);
  const photos = Map.groupBy(memoire.photos, (p) => p.acteId);
  const surPlace = photosDuServeur(vu.tournees.values());
  const { reglages } = miroir;
  return {
    structure,
    membreId,
    journee: reglages?.journee ?? 'minuit',
    actifDu: reglages?.actifDu ?? null,
    actifAu: reglages?.actifAu ?? null,
    permanences: reglages?.permanences ?? [],
    avance: reglages?.avance ?? 0,
    rempli: reglages !== null,
    actes: [...vu.actes.values()]
      .filter((a) => !a.supprime && (parObjet.has(a.id) || estSien(a, membreId)))
      .map((a) => acteLocal(a, parObjet.get(a.id) ?? [], photosDe(photos.get(a.id), surPlace.get(a.id))))
      .sort(plusRecent),
    tournees: [...vu.tournees.values()]
      .filter((t) => !vu.actes.get(t.id)?.supprime)
      .map((t) =>
        tourneeLocale(
          t,
          [t.id, ...t.autresIds].flatMap((id) => parObjet.get(id) ?? []),
          (id) => photosDe(photos.get(id), surPlace.get(id)).map((p) => p.id),
        ),
      )
      .sort((a, b) => moment(b).localeCompare(moment(a))),
    brouillons: memoire.brouillons
      .filter((b) => b.structure === structure)
      .toSorted((a, b) => b.le.localeCompare(a.le)),
    file: voirFile(memoire, envoi),
  };
}

const estSien = ({ auteurId, acte }: ActeConnu, membreId: number) =>
  auteurId === membreId || acte.membres.includes(membreId);

function acteLocal(a: ActeConnu, attente: readonly Element[], photos: readonly PhotoLocale[]): ActeLocal {
  const { id, acte, sorte, nombre, auteurId, version } = a;
  const apres = attente.findLast((e) => 'acte' in e.commande)?.id ?? null;
  return {
    ...{ id, acte, sorte, nombre, auteurId, photos },
    etat: etatDe(attente, a.divergent),
    refus: attente.flatMap((e) => e.refus),
    base: { version: version ?? 1, apres },
    connu: version !== null,
  };
}

function etatDe(attente: readonly Element[], divergent = false): EtatDEnvoi {
  if (attente.some((e) => e.etat === 'a-corriger')) return 'a-corriger';
  if (attente.length > 0) return 'telephone';
  return divergent ? 'divergent' : 'envoye';
}

function tourneeLocale(
  t: TourneeConnue,
  attente: readonly Element[],
  photosDActe: (id: string) => readonly string[],
): TourneeLocale {
  const { miens, photos, ...reste } = t;
  return {
    ...reste,
    etat: etatDe(attente),
    refus: attente.flatMap((e) => e.refus),
    compteurs: t.compteurs.map((c) => ({ ...c, mien: comptesDe(miens.find((m) => memeContact(m, c))) })),
    notes: t.notes.map((n) => ({
      ...n,
      etat: etatDe(attente.filter((e) => 'note' in e.commande && e.commande.note.id === n.id)),
    })),
    actesEnRoute: t.actesEnRoute
      .map((a) => ({ ...a, photos: photosDActe(a.id) }))
      .toSorted((a, b) => (a.heure ?? '').localeCompare(b.heure ?? '') || a.id.localeCompare(b.id)),
  };
}

const memeContact = (a: Compte, b: Compte) => a.natureId === b.natureId && a.lieuId === b.lieuId;
const comptesDe = (c: Comptes | undefined): Comptes => ({
  femmes: c?.femmes ?? 0,
  hommes: c?.hommes ?? 0,
  nonCommunique: c?.nonCommunique ?? 0,
});

function photosDuServeur(tournees: Iterable<TourneeConnue>): Map<string, readonly string[]> {
  const par = new Map<string, readonly string[]>();
  for (const t of tournees) for (const [acte, ids] of Object.entries(t.photos)) par.set(acte, ids);
  return par;
}

const ETAT_DE_PHOTO = { attente: 'telephone', envoyee: 'envoye', 'a-corriger': 'a-corriger' } as const;

/** The phone's and the server's, those that were taken away left out. */
function photosDe(ici: readonly Photo[] = [], serveur: readonly string[] = []): readonly PhotoLocale[] {
  const locales = new Set(ici.map((p) => p.id));
  return [
    ...serveur.filter((id) => !locales.has(id)).map((id) => ({ id, etat: 'envoye' as const })),
    ...ici.flatMap((p) => (p.etat === 'a-retirer' ? [] : [{ id: p.id, etat: ETAT_DE_PHOTO[p.etat] }])),
  ];
}

/** Sorts by instant: after midnight, the small hours of a night close its day of work. */
function moment({ jour, heure, nuit }: { jour: string; heure: string | null; nuit: boolean }): string {
  const h = heure ?? '12:00';
  return `${jour} ${nuit && h < '12' ? `3${h}` : h}`;
}

const plusRecent = (a: ActeLocal, b: ActeLocal): number =>
  moment(b.acte).localeCompare(moment(a.acte)) || b.id.localeCompare(a.id);

/** What waits on the phone, whatever the structure. */
export function voirFile(memoire: Memoire, envoi: Envoi): File {
  const enAttente = aEnvoyer(memoire.file);
  const photos = memoire.photos.filter((p) => p.etat === 'attente' || p.etat === 'a-retirer');
  const instants = [
    ...memoire.file.filter((e) => e.etat !== 'jete').map((e) => e.commande.faitLe),
    ...photos.map((p) => p.le),
  ];
  const refuses = refusesDe(memoire);
  return {
    nombre: enAttente.length + photos.length,
    aCorriger: refuses.length,
    depuis: instants.toSorted()[0] ?? null,
    refuses,
    illisibles: memoire.illisibles,
    ...envoi,
  };
}

function refusesDe({ file, photos, miroirs }: Memoire): readonly ObjetRefuse[] {
  const par = new Map<string, ObjetRefuse>();
  for (const e of file.filter((f) => f.etat === 'a-corriger')) {
    const genre = 'acteId' in e.commande ? 'acte' : 'tournee';
    const deja = par.get(e.objet);
    par.set(e.objet, {
      ...(deja ?? { objet: e.objet, genre, structure: e.structure, ...repere(e, miroirs, file) }),
      refus: [...(deja?.refus ?? []), ...e.refus],
    });
  }
  for (const p of photos.filter((f) => f.etat === 'a-corriger')) {
    const acte = miroirs.get(p.structure)?.actes.get(p.acteId)?.acte;
    const deja = par.get(p.acteId);
    const nouveau = { objet: p.acteId, genre: 'acte' as const, structure: p.structure };
    par.set(p.acteId, {
      ...(deja ?? { ...nouveau, jour: acte?.jour ?? null, natureId: acte?.natureId ?? null }),
      refus: [...(deja?.refus ?? []), ...p.refus],
    });
  }
  return [...par.values()];
}

/** Day and nature of what was refused, from the command or from what is known of its act or round. */
function repere(
  e: Element,
  miroirs: Memoire['miroirs'],
  file: readonly Element[],
): Pick<ObjetRefuse, 'jour' | 'natureId'> {
  const dits = file.filter((f) => f.objet === e.objet).map((f) => f.commande);
  for (const c of dits.toReversed()) {
    if ('acte' in c) return { jour: c.acte.jour, natureId: c.acte.natureId };
    if ('tournee' in c) return { jour: c.tournee.jour, natureId: c.tournee.natureId };
  }
  const acte = miroirs.get(e.structure)?.actes.get(e.objet)?.acte;
  return { jour: acte?.jour ?? null, natureId: acte?.natureId ?? null };
}
