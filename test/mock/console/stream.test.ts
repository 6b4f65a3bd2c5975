import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { streamUpdates } from '../../../src/mock/console/stream.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { createTwoProjects } from '../pusher/start-pusher.ts';

/** The least time between two updates, as the page is made for. */
const pace = 250;

/** A page that only remembers what it is sent. */
class FakePage extends EventEmitter {
  head: unknown[] = [];
  readonly updates: { state: { project: string; channelCount: number }; entries: { id: number }[] }[] = [];
  writableLength = 0;
  readonly end = vi.fn();
  readonly destroy = vi.fn();
  writeHead(...head: unknown[]): void {
    this.head = head;
  }
  write(text: string): void {
    const [, json = ''] = /^data: (.*)\n\n$/.exec(text) ?? [];
    this.updates.push(JSON.parse(json));
  }
}

function open(project?: string) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const state = createTwoProjects();
  const page = new FakePage();
  const report = vi.fn();
  const { feed } = state.project.hub;
  /** Records some happenings. */
  const happen = (count = 1) => {
    for (let at = 0; at < count; at += 1) feed.record({ kind: 'reset' });
  };
  const start = () => {
    const view = { project: project ?? null, filter: '', channel: null };
    return streamUpdates(state.projects, view, page as unknown as ServerResponse, pace, report);
  };
  const ids = (at: number) => page.updates[at]?.entries.map(({ id }) => id);
  return { ...state, page, report, happen, start, ids };
}

test('a page gets server-sent events: first the state and what happened lately, then what is new', () => {
  const { page, happen, start, ids, project } = open();
  happen(3);
  start();
  expect(page.head).toEqual([200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }]);
  expect(page.updates).toMatchObject([{ state: { project: project.fingerprint, channelCount: 0 } }]);
  expect(ids(0)).toEqual([1, 2, 3]);
  project.channels.open('room');
  happen(2);
  vi.advanceTimersByTime(pace);
  expect(ids(1)).toEqual([4, 5]);
  expect(page.updates[1]?.state.channelCount).toBe(1);
});

test('updates come at most every quarter of a second, with all that happened, and none when nothing does', () => {
  const { page, happen, start, ids } = open();
  start();
  happen();
  vi.advanceTimersByTime(pace - 1);
  happen();
  expect(page.updates).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(ids(1)).toEqual([1, 2]);
  vi.advanceTimersByTime(10 * pace);
  expect(page.updates).toHaveLength(2);
  happen();
  vi.advanceTimersByTime(pace);
  expect(ids(2)).toEqual([3]);
});

test('of a busy moment a page gets the newest 100 entries', () => {
  const { happen, start, ids } = open();
  happen(150);
  start();
  expect(ids(0)).toEqual(Array.from({ length: 100 }, (_, at) => at + 51));
  for (const [at, count] of [1_000, 201, 200, 101, 100].entries()) {
    const before = (ids(at) ?? []).at(-1) ?? 0;
    happen(count);
    vi.advanceTimersByTime(pace);
    const newest = Array.from({ length: 100 }, (_, place) => before + count - 99 + place);
    expect(ids(at + 1), String(count)).toEqual(newest);
  }
});

test('a page sees its own project', () => {
  const { project, otherProject } = createTwoProjects();
  const { page, start, happen } = open(otherProject.fingerprint);
  start();
  happen();
  vi.advanceTimersByTime(pace);
  expect(page.updates).toHaveLength(1);
  expect(page.updates[0]?.state.project).toBe(otherProject.fingerprint);
  expect(otherProject.fingerprint).not.toBe(project.fingerprint);
});

test('a page that is closed is sent nothing more', () => {
  const { page, happen, start } = open();
  start();
  happen();
  page.emit('close');
  happen();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10 * pace);
  expect(page.updates).toHaveLength(1);
});

test('a page that reads up to 4 MiB behind is kept, and dropped beyond', () => {
  const { page, happen, start } = open();
  page.writableLength = 4_194_304;
  start();
  expect(page.destroy).not.toHaveBeenCalled();
  page.writableLength = 4_194_305;
  happen();
  vi.advanceTimersByTime(pace);
  expect(page.destroy).toHaveBeenCalledOnce();
});

test('an update that fails is reported and ends this page, which connects again by itself', () => {
  const { page, report, start, happen, project } = open();
  start();
  vi.spyOn(project.channels, 'values').mockImplementationOnce(() => {
    throw new Error('a defect');
  });
  happen();
  vi.advanceTimersByTime(pace);
  expect(report).toHaveBeenCalledWith('An update of the console', expect.objectContaining({ message: 'a defect' }));
  expect(page.destroy).toHaveBeenCalledOnce();
});

test('the mock can end a page', () => {
  const { page, start } = open();
  const end = start();
  expect(page.end).not.toHaveBeenCalled();
  end();
  expect(page.end).toHaveBeenCalledOnce();
});

test('what a busy moment leaves out of the next update takes no memory', async () => {
  const { project, start } = open();
  start();
  const references = Array.from({ length: 2_000 }, () => {
    const happening = { kind: 'reset' } as const;
    project.hub.feed.record(happening);
    return new WeakRef(happening);
  });
  await collectGarbage();
  // The feed itself remembers some.
  expect(references.filter((reference) => reference.deref() !== undefined).length).toBeLessThan(500);
});
