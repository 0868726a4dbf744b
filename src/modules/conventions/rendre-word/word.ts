import { docx } from '../../../documents/docx.ts';
import { missingIn, type Paper } from '../../../kernel/document.ts';
import type { ContexteDePapier, Faiseur } from '../papiers-contexte.ts';
import { contratEcrit, type GenreEcrit } from '../rules/papiers/contrats/contrat-ecrit.ts';
import { premiereDemande } from '../rules/papiers/dossier/demande.ts';
import { ficheDePoste } from '../rules/papiers/dossier/fiche-de-poste.ts';
import { finDeConvention } from '../rules/papiers/lettres/fin-de-convention.ts';
import { convocation } from '../rules/papiers/lettres/rupture-annuelle.ts';
import { vacanceALAsp, vacanceAuPrefet } from '../rules/papiers/lettres/vacance.ts';
import { vacanceDuDossier } from './vacance-du-poste.ts';

/** A paper as an editable Word document, dated from the day it is asked. */
const enWord =
  (ecrire: (c: ContexteDePapier) => Paper): Faiseur =>
  (c) => {
    const papier = ecrire(c);
    c.noter?.({
      dansTrame: missingIn(papier.blocks, 'untold'),
      aLaMain: missingIn(papier.blocks, 'missing'),
    });
    return docx(papier, c.donnees.aujourdhui);
  };

const faireContrat = (genre: GenreEcrit): Faiseur =>
  enWord(({ donnees, etat }) => contratEcrit(genre, donnees, etat));

export const faireCdi = faireContrat('cdi');
export const faireCdd = faireContrat('cdd');
export const faireRemplacement = faireContrat('remplacement');
export const faireFicheDePoste = enWord(({ donnees, etat }) => ficheDePoste(donnees, etat));
export const faireDemande = enWord(({ donnees, etat }) => premiereDemande(donnees, etat));
export const faireVacancePrefet = enWord((c) => vacanceAuPrefet(c.donnees, c.etat, vacanceDuDossier(c)));
export const faireVacanceAsp = enWord((c) => vacanceALAsp(c.donnees, c.etat, vacanceDuDossier(c)));
export const faireFinDeConvention = enWord(({ donnees, etat, dossier }) =>
  finDeConvention(donnees, etat, dossier.resilieeLe),
);
export const faireRuptureAnnuelle = enWord(({ donnees, etat }) => convocation(donnees, etat));
