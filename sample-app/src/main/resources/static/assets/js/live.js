/**
 * One event stream for each page, closed while the page is hidden. Browsers allow six connections to a host over
 * HTTP/1.1, so all windows together hold four streams; further windows use the same address by polling.
 */
import { $ } from './page.js';

const SLOTS = 4;
const RETRY = 10000;

function show(state, text) {
  const live = $('#live');
  if (live && live.textContent !== text) {
    live.dataset.state = state;
    live.textContent = text;
  }
}

/** Take one of the slots that all windows share, if one is free. */
async function takeSlot() {
  if (!navigator.locks) {
    return { stream: true, free() {} };
  }
  for (let number = 0; number < SLOTS; number++) {
    const slot = await new Promise((done) => {
      navigator.locks.request(`codegen-stream-${number}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          done(null);
          return null;
        }
        return new Promise((free) => done({ stream: true, free }));
      });
    });
    if (slot) {
      return slot;
    }
  }
  return { stream: false, free() {} };
}

/**
 * Follow what happens: `onNews` is called at once and whenever there is news, and when the stream is refused, because
 * only its own answer can say why.
 */
export function follow(url, onNews) {
  let source = null;
  let slot = null;
  let connecting = false;
  let ended = false;

  async function connect() {
    if (connecting || source || ended || document.hidden) {
      return;
    }
    connecting = true;
    slot = await takeSlot();
    connecting = false;
    if (document.hidden) {
      release();
      return;
    }
    listen();
  }

  function listen() {
    const { stream } = slot;
    source = new EventSource(`${url}?poll=${!stream}`);
    const live = () => show('on', stream ? 'Live' : 'Live, every 3 s');
    source.addEventListener('open', live);
    source.addEventListener('news', () => { live(); onNews(); });
    source.addEventListener('trouble', () => { show('retry', 'Codegen does not answer'); onNews(); });
    source.addEventListener('end', () => { ended = true; release(); show('off', 'Ended'); onNews(true); });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) {
        release();
        onNews();
        setTimeout(connect, RETRY);
      }
      if (stream || !source) {
        show('retry', 'Reconnecting');
      }
    });
  }

  function release() {
    source?.close();
    source = null;
    slot?.free();
    slot = null;
  }

  function pause() {
    if (source) {
      release();
      show('off', 'Paused');
    }
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : connect()));
  addEventListener('pagehide', pause);
  addEventListener('pageshow', connect);
  connect();
}

/** Call a function again after its end if it was asked for meanwhile, but not more often than once in a while. */
export function calm(action, pause = 400) {
  let busy = false;
  let again = false;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      try {
        await action();
      } catch {
        show('retry', 'Reconnecting');
      }
      await new Promise((done) => { setTimeout(done, pause); });
    } while (again);
    busy = false;
  };
}
