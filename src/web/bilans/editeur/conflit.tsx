import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { TexteDeBilan } from '../../../modules/bilans/contract.ts';
import classes from './champ-texte.module.css';
import { aLHeure } from './moment.ts';

interface ConflitProps {
  autre: TexteDeBilan;
  mien: string;
  onTrancher: (choix: 'le-mien' | 'le-sien' | 'les-deux') => void;
}

/** Two people wrote the same part: both texts are there, and a person chooses. */
export function Conflit({ autre, mien, onTrancher }: ConflitProps) {
  const qui = autre.par ?? 'Quelqu’un d’autre';
  return (
    <Alert
      color="safran"
      icon={<IconUsers aria-hidden />}
      title={`${qui} a aussi écrit ici${autre.modifieLe ? `, ${aLHeure(new Date(autre.modifieLe))}` : ''}`}
      role="alert"
    >
      Rien n’est perdu&nbsp;: les deux textes sont ci-dessous. Le vôtre n’est pas encore enregistré.
      <div className={classes.textes}>
        <Version titre={`Le texte de ${autre.par ?? 'l’autre personne'}`} texte={autre.texte} />
        <Version titre="Votre texte" texte={mien} />
      </div>
      <Group gap="sm">
        <Button onClick={() => onTrancher('les-deux')}>Réunir les deux</Button>
        <Button variant="light" onClick={() => onTrancher('le-mien')}>
          Garder le mien
        </Button>
        <Button variant="light" onClick={() => onTrancher('le-sien')}>
          Garder l’autre
        </Button>
      </Group>
    </Alert>
  );
}

function Version({ titre, texte }: { titre: string; texte: string }) {
  return (
    <div className={classes.version}>
      <Text fw={700} size="sm">
        {titre}
      </Text>
      <p>{texte.trim() === '' ? '(vide)' : texte}</p>
    </div>
  );
}
