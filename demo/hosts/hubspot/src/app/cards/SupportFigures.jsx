/**
 * The figures of a contact, in HubSpot's own components: a card runs in a worker without a document, so the engine
 * counts and HubSpot draws. The button opens the board (page/) in a frame.
 */
import {
  Button,
  EmptyState,
  ErrorState,
  Flex,
  hubspot,
  LoadingSpinner,
  Statistics,
  StatisticsItem,
  Text,
  useCrmSearch,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { figuresOf, properties, textsIn } from './figures.js';

const board = 'https://figures.example.org/';

hubspot.extend(() => <SupportFigures />);

export function SupportFigures() {
  const { crm, portal, user } = useExtensionContext();
  const { openIframeModal } = useExtensionActions();
  const { results, total, error, isLoading } = useCrmSearch(ticketsOf(crm.objectId), { propertiesToFormat: [] });

  const texts = textsIn(user.locale);
  if (isLoading) return <LoadingSpinner label={texts.loading} showLabel />;
  if (error) return <ErrorState title={texts.failed} />;
  if (!results.length) return <EmptyState title={texts.none} />;

  const figures = figuresOf({ results, total }, { locale: user.locale, timeZone: portal.timezone });
  const address = `${board}?${new URLSearchParams({ lang: user.locale, zone: portal.timezone })}`;
  return (
    <Flex direction="column" gap="small">
      <Statistics>
        {figures.map(({ id, label, value, note }) => (
          <StatisticsItem key={id} label={label} number={value}>
            <Text>{note}</Text>
          </StatisticsItem>
        ))}
      </Statistics>
      {total > results.length && <Text variant="microcopy">{texts.latest(results.length, total)}</Text>}
      <Button onClick={() => openIframeModal({ uri: address, width: 1200, height: 800, title: texts.board })}>
        {texts.open}
      </Button>
    </Flex>
  );
}

const ticketsOf = (contact) => ({
  objectType: 'ticket',
  properties,
  pageLength: 100,
  sorts: [{ propertyName: 'createdate', direction: 'DESCENDING' }],
  filterGroups: [{ filters: [{ propertyName: 'associations.contact', operator: 'EQ', value: String(contact) }] }],
});
