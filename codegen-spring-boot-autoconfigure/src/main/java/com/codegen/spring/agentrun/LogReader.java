package com.codegen.spring.agentrun;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.json.UnreadableItem;
import com.codegen.spring.page.PageRequest;

/**
 * Reads pages of logs. A page that is larger than a response may be is read in parts. Of
 * the two paths of logs it remembers the one that the server knows.
 */
final class LogReader {

	private static final Log logger = LogFactory.getLog(LogReader.class);

	private static final int MAX_LEFT_OUT = 3;

	private static final int NOT_FOUND = 404;

	private static final int METHOD_NOT_ALLOWED = 405;

	private static final int PAGES_BEFORE_GROWTH = 10;

	private final CodegenExchange exchange;

	private final OrganizationId organizationId;

	private volatile @Nullable Endpoint known;

	private volatile Parts lastParts = new Parts(0, PageRequest.MAX_LIMIT, 0);

	LogReader(CodegenExchange exchange, OrganizationId organizationId) {
		this.exchange = exchange;
		this.organizationId = organizationId;
	}

	/**
	 * Read a page.
	 * @param id the run's id
	 * @param query which page
	 * @return the page; entries that are too large alone are in its unreadable ones
	 */
	Mono<AgentRunLogs> read(long id, AgentRunLogsQuery query) {
		return Mono.defer(() -> read(id, new LogParts(id, query.page(), sizeFor(id)), query.reverse()));
	}

	private Mono<AgentRunLogs> read(long id, LogParts parts, boolean reverse) {
		Mono<AgentRunLogs> part = send(id, new AgentRunLogsQuery(parts.next(), reverse));
		return part.doOnNext(parts::add)
			.then()
			.onErrorResume(CodegenResponseTooLargeException.class, (failure) -> shorten(id, parts, failure))
			.then(Mono.defer(() -> parts.isComplete() ? complete(id, parts) : read(id, parts, reverse)));
	}

	private Mono<Void> shorten(long id, LogParts parts, CodegenResponseTooLargeException failure) {
		parts.shorten(failure);
		this.lastParts = new Parts(id, parts.size(), 0);
		return Mono.empty();
	}

	private Mono<AgentRunLogs> complete(long id, LogParts parts) {
		Parts last = this.lastParts;
		if (last.run() == id && last.size() < PageRequest.MAX_LIMIT) {
			this.lastParts = last.used();
		}
		return Mono.justOrEmpty(parts.joined())
			.switchIfEmpty(Mono.defer(() -> this.exchange
				.send(CodegenRequest.of(Endpoints.AGENT_RUN_GET, AgentRun.class, this.organizationId, id))
				.map(parts::joined)));
	}

	private int sizeFor(long id) {
		Parts last = this.lastParts;
		return (last.run() == id) ? last.size() : PageRequest.MAX_LIMIT;
	}

	private Mono<AgentRunLogs> send(long id, AgentRunLogsQuery query) {
		Endpoint endpoint = this.known;
		return (endpoint != null) ? send(endpoint, id, query)
				: send(Endpoints.AGENT_RUN_LOGS, id, query).onErrorResume(LogReader::isMissing,
						(missing) -> send(Endpoints.AGENT_RUN_LOGS_STABLE, id, query).onErrorMap(LogReader::isMissing,
								(ex) -> missing));
	}

	/**
	 * Whether the server does not know a log or its path.
	 */
	static boolean isMissing(Throwable failure) {
		Integer status = (failure instanceof CodegenException codegenFailure) ? codegenFailure.getStatusCode() : null;
		return status != null && (status == NOT_FOUND || status == METHOD_NOT_ALLOWED);
	}

	private Mono<AgentRunLogs> send(Endpoint endpoint, long id, AgentRunLogsQuery query) {
		return this.exchange
			.send(CodegenRequest.of(endpoint, AgentRunLogs.class, this.organizationId, id)
				.withQuery("skip", query.page().skip())
				.withQuery("limit", query.page().limit())
				.withQuery("reverse", query.reverse() ? true : null)
				.expecting("id", id, AgentRunLogs::id)
				.expecting("organization_id", this.organizationId, AgentRunLogs::organizationId))
			.doOnNext((page) -> this.known = endpoint);
	}

	/**
	 * How a log was read last: the small parts are kept for some pages.
	 */
	private record Parts(long run, int size, int pages) {

		Parts used() {
			return (this.pages + 1 < PAGES_BEFORE_GROWTH) ? new Parts(this.run, this.size, this.pages + 1)
					: new Parts(this.run, Math.min(this.size * 2, PageRequest.MAX_LIMIT), 0);
		}

	}

	/**
	 * One page of a log, read in one or more parts. A part that is too large is halved;
	 * an entry that is too large alone is left out. If several of these follow each
	 * other, the page fails: each costs a request.
	 */
	private static final class LogParts {

		private final long run;

		private final PageRequest page;

		private final List<AgentRunLog> logs = new ArrayList<>();

		private final List<UnreadableItem> unreadable = new ArrayList<>();

		private @Nullable AgentRunLogs last;

		private int size;

		private int read;

		private int leftOut;

		private boolean single;

		private boolean ended;

		LogParts(long run, PageRequest page, int size) {
			this.run = run;
			this.page = page;
			this.size = size;
		}

		int size() {
			return this.size;
		}

		PageRequest next() {
			return new PageRequest(this.page.skip() + this.read, Math.min(this.size, this.page.limit() - this.read));
		}

		boolean isComplete() {
			return this.ended || this.read >= this.page.limit();
		}

		void add(AgentRunLogs part) {
			int asked = next().limit();
			int received = part.received();
			this.single = this.read == 0 && (received < asked || asked == this.page.limit());
			this.leftOut = 0;
			this.logs.addAll(part.logs());
			part.unreadable()
				.forEach((item) -> this.unreadable
					.add(new UnreadableItem(this.read + item.index(), item.json(), item.omitted())));
			this.read += received;
			this.ended = received < asked;
			this.last = part;
		}

		void shorten(CodegenResponseTooLargeException failure) {
			int asked = next().limit();
			if (asked > 1) {
				this.size = asked / 2;
				return;
			}
			if (this.leftOut == MAX_LEFT_OUT) {
				throw failure;
			}
			this.leftOut++;
			logger.warn("Entry " + (this.page.skip() + this.read) + " of the log of run " + this.run
					+ " is left out, as it is too large: " + failure.getMessage());
			this.unreadable.add(new UnreadableItem(this.read, JsonValue.NULL, true));
			this.read++;
		}

		/**
		 * The whole page.
		 * @return the page, or {@code null} when nothing of it could be read
		 */
		@Nullable AgentRunLogs joined() {
			AgentRunLogs part = this.last;
			if (part == null || this.single) {
				return part;
			}
			Integer total = part.totalLogs();
			return new AgentRunLogs(part.id(), part.organizationId(), part.status(), part.createdAt(), part.webUrl(),
					part.result(), part.metadata(), this.logs, total, number(), this.page.limit(), pages(total),
					this.unreadable);
		}

		/**
		 * The whole page when none of its entries could be read.
		 */
		AgentRunLogs joined(AgentRun run) {
			return new AgentRunLogs(run.id(), run.organizationId(), run.status(), run.createdAt(), run.webUrl(),
					run.result(), run.metadata(), List.of(), null, number(), this.page.limit(), null, this.unreadable);
		}

		private int number() {
			return this.page.skip() / this.page.limit() + 1;
		}

		private @Nullable Integer pages(@Nullable Integer total) {
			return (total != null) ? (total + this.page.limit() - 1) / this.page.limit() : null;
		}

	}

}
