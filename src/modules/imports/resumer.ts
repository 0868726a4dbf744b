import { cleDe } from '../../kernel/texte.ts';
import type { AnalyseImport, ValeurAnalysee } from './contract.ts';
import { NOM_ENCODAGE } from './lecture/encodage.ts';
import type { FichierLu, RefusSitue } from './lire-tout.ts';
import type { Prepare } from './preparer.ts';
import type { ActeLu } from './rules/acte.ts';
import type { Liste } from './rules/champs.ts';
import type { LigneRefusee } from './rules/interprete.ts';
import { motifEnClair, sansLeReste } from './rules/refusees.ts';
import type { IdOuCreation } from './rules/resolution.ts';

/** What was found, as it is shown and kept: terms by their names, no line of the file but the first ones. */
export function resumer(
  prepare: Prepare,
  lu: FichierLu | null,
  dit: { readonly doublons: number; readonly avertissements: readonly string[] },
): AnalyseImport {
  const { fichier, analyse, memorisees, plan } = prepare;
  const { format, encodage, separateur, feuilles } = fichier.description;
  return {
    format,
    encodage: encodage && NOM_ENCODAGE[encodage],
    separateur,
    feuilles: [...feuilles],
    ligneEntete: analyse.ligneEntete,
    memorisees,
    colonnes: colonnesDe(prepare),
    problemes: plan.ok
      ? []
      : plan.error.map(({ code, message, champ }) => ({ code, message, champ: champ ?? null })),
    inconnues: lu ? lu.apercu.inconnues.map(inconnueDe) : [],
    apercu: lu && apercuDe(prepare, lu, dit.doublons),
    avertissements: [...dit.avertissements, ...(lu ? lu.apercu.avertissements : analyse.avertissements)],
  };
}

function colonnesDe({ analyse, plan, correspondances }: Prepare): AnalyseImport['colonnes'] {
  const lues = new Map(plan.ok ? plan.value.colonnes.map((c) => [c.indice, c]) : []);
  const dites = new Map(Object.entries(correspondances.colonnes).map(([nom, d]) => [cleDe(nom), d]));
  return analyse.colonnes.map((c) => {
    const dite = dites.get(cleDe(c.nom));
    const choisie = dite === null || typeof dite === 'string' ? dite : dite?.champ;
    const lue = lues.get(c.indice);
    return {
      nom: c.nom,
      champ: plan.ok ? (lue?.champ ?? null) : choisie === undefined ? c.champ : choisie,
      propose: c.champ,
      note: c.note,
      raisons: [...c.raisons],
      autres: [...c.autres],
      exemples: [...c.exemples],
      personnelle: c.personnelle,
      unite: lue?.unite ?? c.unite ?? null,
      ordre: lue?.ordre ?? c.ordre ?? null,
      repeter: lue?.repeter ?? c.repeter ?? false,
    };
  });
}

const inconnueDe = ({ champ, liste, valeur, nombre, proches }: FichierLu['apercu']['inconnues'][number]) =>
  ({ champ, liste, valeur, nombre, proches: [...proches] }) satisfies ValeurAnalysee;

function apercuDe(prepare: Prepare, lu: FichierLu, doublons: number): AnalyseImport['apercu'] {
  const { apercu, lignes, premiersRefus } = lu;
  const nommer = nommeur(prepare, lu);
  const { plan } = prepare;
  const garder = (r: LigneRefusee) => (plan.ok ? sansLeReste(r, plan.value) : { ...r, cellules: [] });
  const { actes, refusees, du, au, minutes, femmes, hommes, nonCommunique } = apercu;
  return {
    ...{ actes, lignes, refusees, doublons, du, au, minutes, femmes, hommes, nonCommunique },
    parAnnee: [...apercu.parAnnee],
    parNature: [...apercu.parNature],
    parSecteur: [...apercu.parSecteur],
    parMediateur: [...apercu.parMediateur],
    premiers: apercu.premiers.map((a) => acteDe(a, nommer)),
    premiersRefus: premiersRefus.map(({ ou, refusee }) => refusDe({ ou, refusee: garder(refusee) })),
    parMotif: [...apercu.parMotif],
    creations: apercu.creations.map(({ liste, nom, nombre, classement }) => ({
      liste,
      nom,
      nombre,
      classement,
    })),
    rapprochements: [...apercu.rapprochements],
  };
}

type Nommeur = (liste: Liste, id: IdOuCreation | null) => string | null;

/** Names of known terms and people, and of those to create. */
function nommeur({ listes }: Prepare, { creations }: FichierLu): Nommeur {
  const noms = new Map(
    Object.entries(listes.referentiel).map(([l, connus]) => [l, new Map(connus.map((c) => [c.id, c.nom]))]),
  );
  return (liste, id) => {
    if (id === null || id === 0) return null;
    return (id < 0 ? creations[-id - 1]?.nom : noms.get(liste)?.get(id)) ?? null;
  };
}

function acteDe(a: ActeLu, nommer: Nommeur) {
  const tous = (liste: Liste, ids: readonly IdOuCreation[]) => ids.flatMap((id) => nommer(liste, id) ?? []);
  const { jour, heure, creneau, minutes, femmes, hommes, nonCommunique, recit } = a;
  return {
    ...{ jour, heure, creneau, minutes, femmes, hommes, nonCommunique, recit },
    nature: nommer('nature', a.nature) ?? '',
    secteur: nommer('secteur', a.secteur),
    lieu: nommer('lieu', a.lieu),
    saisine: nommer('saisine', a.saisine),
    issue: nommer('issue', a.issue),
    projet: nommer('projet', a.projet),
    mediateurs: tous('membre', a.membres),
    thematiques: tous('thematique', a.thematiques),
    partenaires: tous('partenaire', a.partenaires),
  };
}

const EXTRAIT = 200;

function refusDe({ ou, refusee }: RefusSitue) {
  const cellules = refusee.cellules.map((c) => c.trim()).filter((c) => c !== '');
  const texte = cellules.join(' · ');
  const extrait = texte.length > EXTRAIT ? `${texte.slice(0, EXTRAIT)}…` : texte;
  return { ou, extrait, motif: motifEnClair(refusee) };
}
