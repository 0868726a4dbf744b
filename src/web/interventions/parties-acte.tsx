import {
  IconCalendarClock,
  IconListDetails,
  IconMapPin,
  IconMessage2,
  IconStar,
  IconTag,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { personnes } from '../../modules/interventions/rules/comptes.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import type { Habitudes } from '../ui/habitudes.ts';
import { heureJuste, momentDe } from '../ui/maintenant.ts';
import { useListes } from '../ui/nomenclature.ts';
import { plusTard } from '../ui/plus-tard.tsx';
import { useStructure } from '../ui/session.ts';
import { Durees } from './durees.tsx';
import classes from './formulaire-acte.module.css';
import { type Depliage, Partie } from './partie.tsx';
import { PartieAges, Publics } from './partie-public.tsx';
import {
  resumeAges,
  resumeAvec,
  resumeClassement,
  resumeComment,
  resumeOu,
  resumeQuand,
  resumeRecit,
} from './resumes.ts';
import type { FormActe } from './use-formulaire-acte.ts';
import type { Valeurs } from './valeurs.ts';

const PartieQuand = plusTard(async () => (await import('./partie-quand.tsx')).PartieQuand);
const PartieOu = plusTard(async () => (await import('./partie-ou.tsx')).PartieOu);
const PartieAvec = plusTard(async () => (await import('./partie-suite.tsx')).PartieAvec);
const PartieComment = plusTard(async () => (await import('./partie-suite.tsx')).PartieComment);
const PartieRecit = plusTard(async () => (await import('./partie-recit.tsx')).PartieRecit);
const PartieClassement = plusTard(async () => (await import('./partie-classement.tsx')).PartieClassement);

interface PartiesActeProps {
  acte: FormActe;
  depart: Valeurs;
  nouveau: boolean;
  /** Time that is not mediation: for nobody, so its duration comes first. */
  hors: boolean;
  habitudes: Habitudes;
  depliage: Depliage;
}

/** The fields of an act: who it was for, or how long it took, then what is preset. */
export function PartiesActe({ acte, depart, nouveau, hors, habitudes, depliage }: PartiesActeProps) {
  const noms = useListes();
  const { membreId } = useStructure();
  const { avance, journee } = useCarnet();
  const { valeurs } = acte;
  const preregle = nouveau && valeurs.jour === depart.jour && valeurs.heure === depart.heure;
  const aujourdhui = momentDe(heureJuste(avance)).date;
  // What an import counted on such time stays in sight.
  const pourQuelquUn = !hors || personnes(valeurs) > 0;
  const durees = <Durees acte={acte} habitudes={habitudes} />;
  return (
    <div className={classes.parties}>
      <div className={classes.dAbord}>
        {pourQuelquUn && <Publics acte={acte} />}
        {hors && durees}
      </div>
      <div className={classes.colonne}>
        <Partie
          depliage={depliage}
          nom="quand"
          titre="Quand"
          icone={IconCalendarClock}
          champs={['jour', 'heure', 'creneau', 'minutes']}
          resume={resumeQuand(valeurs, { preregle, aujourdhui, avecDuree: !hors })}
        >
          <PartieQuand acte={acte} journee={depart.nuit ? 'midi' : journee}>
            {!hors && durees}
          </PartieQuand>
        </Partie>
        <Partie
          depliage={depliage}
          nom="ou"
          titre="Où"
          icone={IconMapPin}
          champs={['lieuId', 'secteurId']}
          resume={resumeOu(valeurs, noms)}
        >
          <PartieOu acte={acte} habitudes={habitudes} />
        </Partie>
        <Partie
          depliage={depliage}
          nom="avec"
          titre="Avec qui"
          icone={IconUser}
          champs={['membres']}
          resume={resumeAvec(valeurs, membreId, noms)}
        >
          <PartieAvec acte={acte} habitudes={habitudes} />
        </Partie>
        {pourQuelquUn && (
          <Partie
            depliage={depliage}
            nom="ages"
            titre="Âges"
            icone={IconUsers}
            champs={['ages']}
            resume={resumeAges(valeurs)}
          >
            <PartieAges acte={acte} />
          </Partie>
        )}
      </div>
      <div className={classes.colonne}>
        <Partie
          depliage={depliage}
          nom="comment"
          titre="Comment"
          icone={IconMessage2}
          champs={['saisineId', 'thematiques', 'issueId', 'partenaires', 'projetId', 'situation']}
          resume={resumeComment(valeurs, noms)}
        >
          <PartieComment acte={acte} />
        </Partie>
        <Partie
          depliage={depliage}
          nom="recit"
          titre="À raconter"
          icone={valeurs.aValoriser ? IconStar : IconListDetails}
          champs={['aValoriser', 'recit']}
          resume={resumeRecit(valeurs)}
        >
          <PartieRecit acte={acte} />
        </Partie>
        {!hors && (
          <Partie
            depliage={depliage}
            nom="classement"
            titre="Classement"
            icone={IconTag}
            champs={['classement']}
            resume={resumeClassement(valeurs)}
          >
            <PartieClassement acte={acte} />
          </Partie>
        )}
      </div>
    </div>
  );
}
