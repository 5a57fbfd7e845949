import { css } from 'lit';

/**
 * Room for what is to come, by the form of the card: nothing below it moves when its numbers arrive, nor when a message
 * takes their place. As high as the form usually is; more than usual makes the card grow. Tiles share the height of
 * their row instead.
 */
export const room = css`
  .comfortable:not(.tile) > .inside {
    min-height: var(--_room, 0);
  }
  .room-stat > .inside {
    --_room: 15.75em;
  }
  .room-time > .inside {
    --_room: 19em;
  }
  .room-trend > .inside {
    --_room: 31em;
  }
  .room-bars > .inside {
    --_room: 27.75em;
  }
  .room-nps > .inside {
    --_room: 30em;
  }
  .room-bands > .inside {
    --_room: 29.25em;
  }
  .room-pair > .inside {
    --_room: 31.25em;
  }
  .room-backlog > .inside {
    --_room: 46.25em;
  }
  .room-heat > .inside {
    --_room: 21.25em;
  }
  .room-rows > .inside {
    --_room: 17.25em;
  }
  .room-bullet > .inside {
    --_room: 18em;
  }
  .room-list > .inside {
    --_room: 32.25em;
  }
  @container kpi (min-width: 440px) {
    .room-stat > .inside,
    .room-bullet > .inside {
      --_room: 13.25em;
    }
    .room-time > .inside,
    .room-rows > .inside {
      --_room: 15em;
    }
    .room-trend > .inside,
    .room-bars > .inside {
      --_room: 29.75em;
    }
    .room-nps > .inside {
      --_room: 28.75em;
    }
    .room-pair > .inside {
      --_room: 25em;
    }
    .room-backlog > .inside {
      --_room: 37em;
    }
    .room-heat > .inside {
      --_room: 23em;
    }
  }
  @container kpi (min-width: 560px) {
    .room-stat > .inside {
      --_room: 17.25em;
    }
    .room-time > .inside {
      --_room: 20em;
    }
    .room-trend > .inside,
    .room-bars > .inside {
      --_room: 30.25em;
    }
    .room-bands > .inside {
      --_room: 22.25em;
    }
    .room-pair > .inside {
      --_room: 20.5em;
    }
    .room-heat > .inside {
      --_room: 24.25em;
    }
  }
  @container kpi (min-width: 720px) {
    .room-stat > .inside {
      --_room: 20em;
    }
    .room-nps > .inside {
      --_room: 18.75em;
    }
    .room-backlog > .inside {
      --_room: 27.75em;
    }
  }
`;
