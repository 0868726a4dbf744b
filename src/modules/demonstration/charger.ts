import { cleDe } from '../../kernel/texte.ts';
import { jourEnFrance, type Serveur } from '../../server/branche.ts';
import { ouvrirCoffre } from '../../server/coffre.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { NOM_DU_ROLE } from '../comptes/rules/roles.ts';
import { creerCompte } from '../comptes/store.ts';
import { type ActePret, ecrireLot, TAILLE_DE_LOT } from '../interventions/lot.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';
import { creerTerme } from '../nomenclatures/store.ts';
import { ajouterMembre, creerStructure } from '../structures/creer.ts';
import { type Annuaire, idDe, idOuRien, lireTermes } from './annuaire.ts';
import { chargerConventions } from './charger-conventions.ts';
import { chargerPartenaires } from './charger-partenaires.ts';
import { chargerSituations } from './charger-situations.ts';
import { chargerTournees } from './charger-tournees.ts';
import type { ActeDeDemonstration, Demonstration } from './demonstration.ts';
import { genererDemonstration } from './generateur.ts';

/** Printed at start: the demonstration is fictional and meant to be visited under each role. */
const MOT_DE_PASSE_DEMO = 'demonstration trame';

/** How to enter the demonstration, one sentence for each person. */
export function comptesDeDemonstration(serveur: Serveur): string[] {
  const { membres } = genererDemonstration(jourEnFrance(serveur.maintenant()));
  return [
    `Mot de passe de tous les comptes de démonstration : « ${MOT_DE_PASSE_DEMO} »`,
    ...membres.map((m) => `  ${m.courriel} (${NOM_DU_ROLE[m.role]})`),
  ];
}

/** Creates the demonstration structure and its accounts; returns the account of its direction. */
export async function chargerDemonstration(serveur: Serveur): Promise<string> {
  const demo = genererDemonstration(jourEnFrance(serveur.maintenant()));
  const structureId = await creerStructure(serveur.db, {
    ...demo.structure,
    // An association, as four employers out of five.
    statutEmployeur: 50,
    demonstration: true,
  });
  const comptes = new Map<string, string>();
  for (const { nom, courriel } of demo.membres) {
    const email = courriel.toLowerCase();
    comptes.set(nom, await creerCompte(serveur.db, { email, nom, motDePasse: MOT_DE_PASSE_DEMO }));
  }
  await dansStructure(serveur.db, structureId, async (tx) => {
    const membres = new Map<string, number>();
    for (const m of demo.membres) {
      membres.set(
        m.nom,
        await ajouterMembre(tx, structureId, { ...m, compteId: comptes.get(m.nom) ?? null }),
      );
    }
    await creerListes(tx, structureId, demo);
    const annuaire = { ...(await lireTermes(tx)), membres };
    const actes = demo.interventions.map((acte) => acteDe(acte, annuaire));
    for (let i = 0; i < actes.length; i += TAILLE_DE_LOT) {
      await ecrireLot(tx, structureId, actes.slice(i, i + TAILLE_DE_LOT));
    }
    await chargerTournees(tx, structureId, demo, annuaire);
    await chargerConventions(tx, serveur, structureId, demo, membres);
    const coffre = await ouvrirCoffre(tx, serveur.cle, structureId);
    const contacts = await chargerPartenaires(tx, structureId, demo, annuaire);
    await chargerSituations({ tx, structureId, coffre, annuaire, contacts, au: demo.au }, demo.situations);
  });
  const direction = demo.membres.find((m) => m.role === 'direction');
  return comptes.get(direction?.nom ?? '') as string;
}

async function creerListes(tx: Tx, structureId: string, demo: Demonstration): Promise<void> {
  const creer = (genre: Genre, terme: { nom: string; [cle: string]: unknown }, ordre: number) =>
    creerTerme(tx, structureId, { ...terme, genre, ordre, cle: cleDe(terme.nom) });
  const secteurs = new Map<string, number>();
  for (const [i, s] of demo.secteurs.entries()) secteurs.set(s.nom, await creer('secteur', s, i));
  for (const [i, { nom, secteur, qpv }] of demo.lieux.entries()) {
    await creer('lieu', { nom, qpv, secteurId: secteurs.get(secteur) ?? null }, i);
  }
  for (const [i, p] of demo.partenaires.entries()) await creer('partenaire', { ...p }, i);
  for (const [i, p] of demo.projets.entries()) await creer('projet', { ...p }, i);
}

function acteDe(acte: ActeDeDemonstration, { termes, natures, membres }: Annuaire): ActePret {
  const natureId = idDe(termes.nature, acte.nature);
  const { moins12, de12a17, de18a25, de26a59, plus60 } = acte.ages;
  return {
    ...acte,
    natureId,
    ...(natures.get(natureId) as NonNullable<ReturnType<typeof natures.get>>),
    qpv: null,
    secteurId: idOuRien(termes.secteur, acte.secteur),
    lieuId: idOuRien(termes.lieu, acte.lieu),
    saisineId: idOuRien(termes.saisine, acte.saisine),
    issueId: idOuRien(termes.issue, acte.issue),
    projetId: idOuRien(termes.projet, acte.projet),
    thematiques: acte.thematiques.map((nom) => idDe(termes.thematique, nom)),
    partenaires: acte.partenaires.map((nom) => idDe(termes.partenaire, nom)),
    membres: acte.membres.map((nom) => idDe(membres, nom)),
    auteurId: idDe(membres, acte.membres[0]),
    ages: [moins12, de12a17, de18a25, de26a59, plus60],
    empreinte: null,
  };
}
