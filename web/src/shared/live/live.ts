import type { Client, IMessage, StompSubscription } from '@stomp/stompjs';

import { socket } from '@shared/api/server';
import { currentSession, onSessionChange } from '@shared/session/store';
import { freshSession } from '@shared/session/tokens';

import { backoff } from './backoff';

export type LiveState = 'off' | 'connecting' | 'live' | 'down';
type Handler = (payload: unknown) => void;
type Topic = { handlers: Set<Handler>; watchers: Set<() => void>; subscription?: StompSubscription; stands?: boolean };

const HEARTBEAT = 10_000;
const CONNECT_PATIENCE = 10_000;
const LINGER = 5_000;

/**
 * The only STOMP connection of a tab. It exists while something is subscribed and a user is logged in. It connects
 * again by itself, with every subscription. Subscribers ask for what they missed when the state changes to `live`.
 */
class Live {
  private readonly topics = new Map<string, Topic>();
  private readonly listeners = new Set<() => void>();
  private client: Promise<Client> | undefined;
  private state: LiveState = 'off';
  private attempt = 0;

  constructor() {
    onSessionChange(() => void this.settle());
    window.addEventListener('online', () => void this.hurry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.state === 'down') {
        void this.hurry();
      }
    });
  }

  readonly current = (): LiveState => this.state;

  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Calls `stands` each time the subscription becomes active. From then on no message is missed, so ask then for
   * earlier ones.
   */
  subscribe<T>(destination: string, handler: (payload: T) => void, stands: () => void = () => undefined): () => void {
    const topic: Topic = this.topics.get(destination) ?? { handlers: new Set(), watchers: new Set() };
    this.topics.set(destination, topic);
    topic.handlers.add(handler as Handler);
    topic.watchers.add(stands);
    if (topic.stands) {
      stands();
    }
    void this.settle();
    return () => {
      topic.handlers.delete(handler as Handler);
      topic.watchers.delete(stands);
      if (topic.handlers.size === 0 && this.topics.get(destination) === topic) {
        this.topics.delete(destination);
        topic.subscription?.unsubscribe();
        setTimeout(() => void this.settle(), LINGER);
      }
    };
  }

  /** Resolves when the server has done what the frame asks for. Problems come in `/user/queue/errors`. */
  async send(destination: string, body: unknown): Promise<void> {
    const client = await this.client;
    if (!client?.connected) {
      throw new Error('Not connected');
    }
    return new Promise((done) => {
      const receipt = crypto.randomUUID();
      client.watchForReceipt(receipt, () => done());
      client.publish({ destination, body: JSON.stringify(body), headers: { receipt, 'content-type': 'application/json' } });
    });
  }

  /** Connects, or ends the connection, as needed. */
  private async settle() {
    const wanted = this.topics.size > 0 && currentSession() !== null;
    if (wanted && !this.client) {
      this.turn('connecting');
      this.client = this.make();
    }
    const client = await this.client;
    if (!client) {
      return;
    }
    if (!wanted) {
      this.client = undefined;
      await client.deactivate();
      this.turn('off');
    } else if (client.connected) {
      this.subscribeAll(client);
    } else {
      client.activate();
    }
  }

  private async make(): Promise<Client> {
    const { Client, TickerStrategy } = await import('@stomp/stompjs');
    const client: Client = new Client({
      brokerURL: socket,
      heartbeatIncoming: HEARTBEAT,
      heartbeatOutgoing: HEARTBEAT,
      heartbeatStrategy: TickerStrategy.Worker, // a page in the background keeps its place in a line
      connectionTimeout: CONNECT_PATIENCE,
      beforeConnect: () => this.identify(client),
      onConnect: () => {
        this.attempt = 0;
        this.topics.forEach((topic) => {
          delete topic.subscription;
          topic.stands = false;
        });
        this.subscribeAll(client);
        this.turn('live');
      },
      onWebSocketClose: () => {
        client.reconnectDelay = backoff(this.attempt++);
        this.turn(this.client ? 'down' : 'off');
      },
    });
    return client;
  }

  private async identify(client: Client) {
    const session = await freshSession().catch(() => currentSession());
    if (session) {
      client.connectHeaders = { Authorization: `Bearer ${session.accessToken}` };
    } else {
      await client.deactivate();
    }
  }

  private subscribeAll(client: Client) {
    this.topics.forEach((topic, destination) => {
      topic.subscription ??= stand(client, destination, topic);
    });
  }

  /** The network or the user is back: nobody wants to wait for the next attempt. */
  private async hurry() {
    const client = await this.client;
    if (client && !client.connected) {
      this.attempt = 0;
      await client.deactivate({ force: true });
      await this.settle();
    }
  }

  private turn(state: LiveState) {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

function stand(client: Client, destination: string, topic: Topic) {
  const receipt = crypto.randomUUID();
  client.watchForReceipt(receipt, () => {
    topic.stands = true;
    topic.watchers.forEach((stands) => stands());
  });
  return client.subscribe(destination, (message) => deliver(topic, message), { receipt });
}

function deliver(topic: Topic, message: IMessage) {
  const payload: unknown = JSON.parse(message.body);
  topic.handlers.forEach((handler) => handler(payload));
}

export const live = new Live();
