import { describe, expect, it } from 'vitest';
import { posteComplet as d } from '../../../../../../tests/support/papiers.ts';
import { missingIn, type Paper, wordsOf } from '../../../../../kernel/document.ts';
import { type DonneesDePapier, EMPLOYEUR_VIDE, POSTE_VIDE } from '../donnees.ts';
import { premiereDemande } from '../dossier/demande.ts';
import { ficheDePoste } from '../dossier/fiche-de-poste.ts';
import { lisezMoi } from '../dossier/lisez-moi.ts';
import { demandeDeRenouvellement, perspectives } from '../dossier/renouvellement.ts';
import { finDeConvention } from './fin-de-convention.ts';
import { convocation } from './rupture-annuelle.ts';
import { vacanceALAsp, vacanceAuPrefet } from './vacance.ts';

const RIEN = { type: 'dossier', titre: '', manques: [], complet: true } as const;
const mots = (papier: Paper): string => wordsOf(papier.blocks).replaceAll('\u00a0', ' ');
/** 31 March 2026 is a Tuesday: the seventh jour franc is 7 April, so 8 April is the last day to tell. */
const vacance = { depart: '2026-03-31', membre: 'Lucie Tran', avis: '2026-04-08' };
const vide: DonneesDePapier = {
  ...d,
  ...{ employeur: EMPLOYEUR_VIDE, poste: POSTE_VIDE, personne: null, contrat: null },
  convention: {
    ...d.convention,
    ...{
      numero: '',
      qpv: null,
      qpvNom: null,
      signeeLe: null,
      missions: '',
      formationPrevue: '',
      typeMediation: '',
    },
  },
};

describe('letters', () => {
  it('tell the préfet of a vacancy: since when, who left, until when somebody may come', () => {
    const texte = mots(vacanceAuPrefet(d, RIEN, vacance));
    expect(texte).toContain('convention n° R 057 25 0012 00');
    expect(texte).toContain('vacant depuis le 1er avril 2026 : Mme Lucie Tran l’a quitté le 31 mars 2026');
    expect(texte).toContain('le 31 août 2026 au plus tard');
    expect(texte).toContain('Préfecture (département 57)');
    expect(texte).toContain('jusqu’au 8 avril 2026');
  });

  it('say « Mme » or « M. » of who left, when their own sheet tells it', () => {
    const membre = d.contrat?.membre ?? '';
    const parti = (genre: 'f' | 'm' | null, qui = membre) =>
      mots(
        vacanceAuPrefet({ ...d, personne: d.personne && { ...d.personne, genre } }, RIEN, {
          ...vacance,
          membre: qui,
        }),
      );
    expect(parti('f')).toContain(`: Mme ${membre} l’a quitté`);
    expect(parti('m')).toContain(`: M. ${membre} l’a quitté`);
    expect(parti(null)).toContain(`: ${membre} l’a quitté`);
    expect(parti('f', 'Karim Ould')).toContain(': Karim Ould l’a quitté');
  });

  it('say to the ASP what to type, and give both numbers of its help line', () => {
    const texte = mots(vacanceALAsp(d, RIEN, vacance));
    for (const attendu of [
      '123 456 782 00010',
      '31 mars 2026',
      '31 août 2026',
      '0809 549 549',
      '0820 825 825',
    ])
      expect(texte).toContain(attendu);
  });

  it('end the convention two months later at the earliest, on the recorded day when there is one', () => {
    expect(mots(finDeConvention(d, RIEN, null))).toContain('elle prendra fin le 25 octobre 2025');
    expect(mots(finDeConvention(d, RIEN, '2025-12-31'))).toContain('elle prendra fin le 31 décembre 2025');
    expect(mots(finDeConvention({ ...d, aujourdhui: '2025-12-31' }, RIEN, null))).toContain(
      'elle prendra fin le 28 février 2026',
    );
  });

  it('do not announce an end after the last day of the convention', () => {
    const trop = finDeConvention({ ...d, aujourdhui: '2028-07-15' }, RIEN, null);
    expect(mots(trop)).not.toContain('15 septembre 2028.');
    expect(mots(trop)).toContain('finit d’elle-même le 31 août 2028');
    expect(mots(trop)).toContain('rien à envoyer : le préavis dépasse le dernier jour');
    const juste = finDeConvention({ ...d, aujourdhui: '2028-06-30' }, RIEN, null);
    expect(mots(juste)).toContain('elle prendra fin le 30 août 2028');
  });

  it('call the person before the end of the year that comes, with who may assist them', () => {
    const texte = mots(convocation({ ...d, aujourdhui: '2026-09-15' }, RIEN));
    expect(texte).toContain('période annuelle, le 31 août 2027');
    expect(texte).toContain('Madame,');
    expect(texte).toContain('cinq jours ouvrables');
    expect(texte).toContain('conseiller du salarié');
    expect(texte).toContain('deux jours francs');
    const dernierAn = convocation({ ...d, aujourdhui: '2028-01-15' }, RIEN);
    expect(missingIn(dernierAn.blocks, 'untold')).toContain('fin de la période annuelle');
  });

  it('ask for a renewal from the day after, six months before, with its two enclosures', () => {
    const texte = mots(demandeDeRenouvellement(d, RIEN, [1, 2, 3]));
    expect(texte).toContain('prend fin le 31 août 2028');
    expect(texte).toContain('à compter du 1er septembre 2028, pour une durée de 3 ans');
    expect(texte).toContain('(années 1, 2, 3) ; perspectives d’évolution professionnelle');
    expect(texte).toContain('29 février 2028 au plus tard');
  });

  it.each([
    ['vacance-prefet', vacanceAuPrefet(vide, RIEN, null)],
    ['vacance-asp', vacanceALAsp(vide, RIEN, null)],
    ['fin', finDeConvention(vide, RIEN, null)],
    ['rupture', convocation(vide, RIEN)],
    ['demande', premiereDemande(vide, RIEN)],
    ['fiche', ficheDePoste(vide, RIEN)],
    ['renouvellement', demandeDeRenouvellement(vide, RIEN, [])],
    ['perspectives', perspectives(vide, RIEN, [])],
  ])('%s without any record says at its head everything that its body asks for', (_, papier) => {
    const boite = papier.blocks.find((b) => b.kind === 'box');
    expect(boite).toBeDefined();
    const dit = boite === undefined ? '' : wordsOf([boite]);
    const places = [...missingIn(papier.blocks, 'untold'), ...missingIn(papier.blocks, 'missing')];
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) expect(dit).toContain(place);
    expect(mots(papier)).not.toMatch(/undefined|null|NaN/);
  });

  it('say that something required is missing even when they do not print it', () => {
    const etat = {
      ...RIEN,
      manques: [{ ou: 'employeur', champ: 'siret', libelle: 'numéro SIRET' }],
    } as const;
    expect(mots(perspectives(d, etat, []))).toContain('Manque dans Trame : numéro SIRET (employeur)');
  });
});

describe('files', () => {
  it('of a first request have the five parts of D5134-148, ticked when the records hold them', () => {
    const cochees = (donnees: DonneesDePapier) =>
      premiereDemande(donnees, RIEN)
        .blocks.flatMap((b) => (b.kind === 'checklist' ? b.items : []))
        .filter(({ done }) => done).length;
    const titres = premiereDemande(d, RIEN).blocks.flatMap((b) => (b.kind === 'heading' ? b.text : []));
    expect(titres.map((t) => String(t).slice(0, 2))).toEqual(['1°', '2°', '3°', '4°', '5°', 'Av']);
    expect([cochees(d), cochees(vide)]).toEqual([3, 0]);
    expect(mots(premiereDemande(d, RIEN))).toContain('Statuts');
    const commune = { ...d, employeur: { ...d.employeur, statut: 10 } };
    expect(mots(premiereDemande(commune, RIEN))).not.toContain('Comptes du dernier exercice');
  });

  it('describe the post: its missions, the eight registres, the 80 %, what it may not do', () => {
    const texte = mots(ficheDePoste(d, RIEN));
    expect(texte).toContain('Prévenir les petits conflits');
    expect(texte).toContain('au moins 80 % du temps de travail');
    expect(texte).toContain('maintien de l’ordre public');
    const cases = ficheDePoste(d, RIEN).blocks.flatMap((b) => (b.kind === 'checklist' ? b.items : []));
    expect(cases).toHaveLength(8);
    expect(mots(ficheDePoste({ ...d, employeur: { ...d.employeur, statut: 10 } }, RIEN))).toContain(
      'activité normale de l’employeur',
    );
  });

  it('tell the trainings that were recorded', () => {
    const faite = {
      intitule: 'Prise de poste',
      organisme: 'CRPV',
      debut: '2025-10-06',
      fin: '2025-10-10',
      heures: 35,
    };
    const texte = mots(perspectives(d, RIEN, [faite]));
    expect(texte).toContain('Prise de poste\nCRPV\ndu 6 octobre 2025 au 10 octobre 2025 (35 heures)');
    expect(texte).not.toContain('aucune n’est notée');
  });

  it('say what an archive holds and lacks, for the Notepad of Windows', () => {
    const texte = lisezMoi(
      'Dossier du poste',
      'R 1',
      '2026-03-10',
      [
        {
          chemin: 'a.docx',
          titre: 'Contrat',
          manques: [{ ou: 'personne', champ: 'prenom', libelle: 'prénom' }],
        },
        { chemin: 'b.csv', titre: 'Échéances', manques: null },
      ],
      ['Bilan : rien'],
    );
    expect(texte.startsWith('\ufeffDOSSIER DU POSTE\r\n')).toBe(true);
    expect(texte).toContain('- a.docx : Contrat\r\n');
    expect(texte).toContain('- a.docx : prénom (personne)');
    expect(texte).toContain('- Bilan : rien');
    // An archive of papers that lack nothing still has passages to write: it never says that all is there.
    expect(lisezMoi('Renouvellement', 'R 1', '2026-03-10', [], [])).toMatch(
      /CE QUI MANQUE\r\n- Ce que vous seul·e pouvez écrire/,
    );
    expect(texte.replaceAll('\r\n', '')).not.toContain('\n');
    expect(Math.max(...texte.split('\r\n').map((l) => l.length))).toBeLessThanOrEqual(76);
  });
});
