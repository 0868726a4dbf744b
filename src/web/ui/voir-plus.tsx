import { Button } from '@mantine/core';

interface VoirPlusProps {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The foot of a list read page after page, from what its query says; nothing after the last page. */
export const VoirPlus = ({ hasNextPage, isFetchingNextPage, fetchNextPage }: VoirPlusProps) =>
  hasNextPage && (
    <Button variant="light" mt="lg" fullWidth loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
      Voir plus
    </Button>
  );
