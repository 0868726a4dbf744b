import { nouvelId } from '../../kernel/id.ts';
import type { Resultat } from '../../modules/envois/contract.ts';
import type { Refuse } from './carnet.ts';
import { sansObjet } from './commandes.ts';
import { type Connu, fusionner, plier, recevoirActe, relire } from './connu.ts';
import { appuisDe, type Element, MIROIR_VIDE, type Miroir, objetDe, retient } from './etat.ts';
import { type Magasin, scellerTout } from './magasin.ts';
import type { ReponseCarnet, ReponseEnvoi } from './transport.ts';

/** What the answers to a sending change: which commands leave, which stay and why, what is now known. */
export interface Suites {
  readonly partis: ReadonlySet<string>;
  readonly refuses: ReadonlyMap<string, readonly Refuse[]>;
  /** Commands whose id or act turned out to be taken: asked again otherwise. */
  readonly refaits: readonly Element['commande'][];
  readonly connu: Connu;
}

/** Reads the answers, in the order of what was sent. From the first command that no answer names, all stay. Pure. */
export function lireReponses(
  connu: Connu,
  envoyes: readonly Element[],
  resultats: readonly Resultat[],
  qui: { readonly membreId: number; readonly nouvelId: () => string },
  file: readonly Element[] = envoyes,
): Suites {
  const par = new Map(resultats.map((r) => [r.id, r]));
  const partis = new Set<string>();
  const refuses = new Map<string, readonly Refuse[]>();
  const refaits: Element['commande'][] = [];
  const retenus = new Set<string>();
  let vu = connu;
  for (const e of envoyes) {
    const r = par.get(e.id);
    // What was answered after it may stand on it: all of that is asked again.
    if (!r) break;
    if (r.statut === 'fait' || r.statut === 'divergent') {
      partis.add(e.id);
      vu = avecEffet(vu, e.commande, r, qui.membreId);
    } else if (sansEffet(e, r, file)) partis.add(e.id);
    else if (!appuisDe(e).some((o) => retenus.has(o))) {
      const refait = r.statut === 'pris' ? autrement(e.commande, r, qui) : null;
      if (refait) {
        partis.add(e.id);
        refaits.push(refait);
      } else {
        refuses.set(e.id, refusDe(r));
        if (retient(e.commande)) retenus.add(e.objet);
      }
    } else if (retient(e.commande)) retenus.add(e.objet);
    // Else it was refused for want of what it stands on: it is sent again once that is mended.
  }
  return { partis, refuses, refaits, connu: vu };
}

function avecEffet(connu: Connu, c: Element['commande'], r: Resultat, membreId: number): Connu {
  let vu = r.statut === 'fait' && !r.intervention ? plier(connu, [c], membreId) : connu;
  if (r.intervention) vu = recevoirActe(vu, r.intervention, r.statut === 'divergent', membreId);
  if (c.genre === 'tournee-ouverture' && r.tourneeId) vu = fusionner(vu, c.tourneeId, r.tourneeId, membreId);
  return vu;
}

/** The server does not know the act: nothing is left to delete, or to bring back before it is created. */
function sansEffet({ commande: c, objet }: Element, r: Resultat, file: readonly Element[]): boolean {
  if (r.code !== 'intervention-inconnue') return false;
  const aCreer = () =>
    file.some((e) => e.objet === objet && e.etat !== 'jete' && e.commande.genre === 'acte-creation');
  return c.genre === 'acte-suppression' || (c.genre === 'acte-retablissement' && aCreer());
}

/**
 * A creation whose act is already there is a change of it: of the person's own, for they made it and the answer was
 * lost; nothing is done twice. Anything else waits for the person: to do it again might count it twice.
 */
function autrement(
  c: Element['commande'],
  { intervention }: Resultat,
  { membreId, nouvelId }: { readonly membreId: number; readonly nouvelId: () => string },
): Element['commande'] | null {
  if (c.genre !== 'acte-creation' || intervention?.auteurId !== membreId || intervention.id !== c.acteId)
    return null;
  const { acteId, acte, faitLe } = c;
  const version = intervention.version;
  return { genre: 'acte-modification', id: nouvelId(), faitLe, acteId, acte, version, apres: null };
}

function refusDe(r: Resultat): readonly Refuse[] {
  const code = r.code ?? r.statut;
  if (r.champs.length > 0) return r.champs.map((c) => ({ champ: c.champ, code: c.code, message: c.message }));
  return [{ champ: null, code, message: r.detail ?? 'Le serveur a refusé cette saisie.' }];
}

/** Writes the answers of a sending: the outbox and what is known change in one transaction. */
export function recevoir(
  m: Magasin,
  structure: string,
  envoyes: readonly Element[],
  reponse: ReponseEnvoi,
  membreId: number,
): Promise<{ partis: number; refuses: number }> {
  return m.enSerie(async () => {
    const miroir = m.memoire.miroirs.get(structure) ?? MIROIR_VIDE;
    const suites = lireReponses(miroir, envoyes, reponse.resultats, { membreId, nouvelId }, m.memoire.file);
    await ecrireSuites(m, structure, { ...miroir, ...suites.connu }, suites);
    return { partis: suites.partis.size, refuses: suites.refuses.size };
  });
}

/** Refuses commands without an answer for each: nothing of them could be sent. */
export function refuser(m: Magasin, structure: string, ids: readonly string[], refus: Refuse): Promise<void> {
  return m.enSerie(async () => {
    const miroir = m.memoire.miroirs.get(structure) ?? MIROIR_VIDE;
    const refuses = new Map(ids.map((id) => [id, [refus]]));
    await ecrireSuites(m, structure, miroir, { partis: new Set(), refuses, refaits: [] });
  });
}

async function ecrireSuites(
  m: Magasin,
  structure: string,
  miroir: Miroir,
  { partis, refuses, refaits }: Omit<Suites, 'connu'>,
): Promise<void> {
  const avant = m.memoire.miroirs.get(structure) ?? MIROIR_VIDE;
  const lignes = lignesChangees(avant, miroir);
  const idsRefuses = [...refuses.keys()];
  const jetes = new Set(sansObjet(m.memoire.file, new Set(idsRefuses)));
  const etatDe = (e: { readonly id: string; readonly etat: Element['etat'] }) =>
    jetes.has(e.id) || e.etat === 'jete' ? 'jete' : refuses.has(e.id) ? 'a-corriger' : e.etat;
  const [miroirs, motifs, commandes] = await Promise.all([
    scellerTout(
      m.cle,
      lignes.ecrites.map(([, valeur]) => valeur),
    ),
    scellerTout(m.cle, [...refuses.values()]),
    scellerTout(m.cle, refaits),
  ]);
  const nouvelles = refaits.map((c, i) => ({
    ...{ id: c.id, structure, objet: objetDe(c), etat: 'attente' as const, refus: null },
    scelle: commandes[i] as (typeof commandes)[number],
  }));
  const rangs = await m.base.ecrire(['file', 'miroir'], async (t) => {
    const touches = [...new Set([...partis, ...idsRefuses, ...jetes])];
    const trouvees = await Promise.all(touches.map((id) => t.file.par('id', id)));
    await Promise.all([
      ...trouvees.map((l) => {
        if (!l) return null;
        if (partis.has(l.id)) return t.file.effacer(l.rang ?? 0);
        return t.file.mettre({ ...l, etat: etatDe(l), refus: motifs[idsRefuses.indexOf(l.id)] ?? l.refus });
      }),
      ...lignes.ecrites.map(([cle], i) =>
        t.miroir.mettre({ structure, cle, scelle: miroirs[i] as (typeof miroirs)[number] }),
      ),
      ...lignes.retirees.map((cle) => t.miroir.effacer([structure, cle])),
    ]);
    const deja = await Promise.all(nouvelles.map((n) => t.file.par('id', n.id)));
    if (deja.some((l) => l !== undefined)) return deja.map((l) => l?.rang);
    return Promise.all(nouvelles.map((n) => t.file.ajouter(n)));
  });
  const restes = m.memoire.file
    .filter((e) => !partis.has(e.id))
    .map((e): Element => {
      const etat = etatDe(e);
      const refus = refuses.get(e.id) ?? e.refus;
      return etat === e.etat && refus === e.refus ? e : { ...e, etat, refus };
    });
  const ajoutes = nouvelles.map(({ scelle, ...n }, i): Element => {
    return { ...n, rang: rangs[i] as number, commande: refaits[i] as Element['commande'], refus: [] };
  });
  const miroirsApres = new Map(m.memoire.miroirs).set(structure, miroir);
  m.poser({ ...m.memoire, file: [...restes, ...ajoutes], miroirs: miroirsApres });
}

/** Writes what the server said of everything. What waits is not touched. */
export function recevoirCarnet(
  m: Magasin,
  structure: string,
  lu: ReponseCarnet,
  instant: number,
): Promise<void> {
  return m.enSerie(async () => {
    const avant = m.memoire.miroirs.get(structure) ?? MIROIR_VIDE;
    const { journee, actifDu, actifAu, permanences } = lu;
    const avance = instant - Date.parse(lu.maintenant);
    const reglages = { journee, actifDu, actifAu, permanences, avance };
    const apres = { ...relire(avant, lu), reglages };
    await ecrireSuites(m, structure, apres, { partis: new Set(), refuses: new Map(), refaits: [] });
  });
}

interface Lignes {
  readonly ecrites: readonly (readonly [cle: string, valeur: unknown])[];
  readonly retirees: readonly string[];
}

/** The lines of the mirror to write and to take away. */
function lignesChangees(avant: Miroir, apres: Miroir): Lignes {
  const ecrites: [string, unknown][] = [];
  const retirees: string[] = [];
  for (const [sorte, a, b] of [
    ['acte', avant.actes, apres.actes],
    ['tournee', avant.tournees, apres.tournees],
  ] as const) {
    for (const [id, valeur] of b) if (!pareils(a.get(id), valeur)) ecrites.push([`${sorte}:${id}`, valeur]);
    for (const id of a.keys()) if (!b.has(id)) retirees.push(`${sorte}:${id}`);
  }
  if (!pareils(avant.reglages, apres.reglages)) ecrites.push(['reglages', apres.reglages]);
  return { ecrites, retirees };
}

const pareils = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
