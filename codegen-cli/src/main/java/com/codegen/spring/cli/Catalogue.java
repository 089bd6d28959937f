package com.codegen.spring.cli;

import java.util.List;

import com.codegen.spring.cli.command.Commands.Entry;
import com.codegen.spring.cli.command.account.ConfigCommand;
import com.codegen.spring.cli.command.account.ConfigGetCommand;
import com.codegen.spring.cli.command.account.ConfigListCommand;
import com.codegen.spring.cli.command.account.ConfigPathCommand;
import com.codegen.spring.cli.command.account.ConfigSetCommand;
import com.codegen.spring.cli.command.account.DoctorCommand;
import com.codegen.spring.cli.command.account.LoginCommand;
import com.codegen.spring.cli.command.account.LogoutCommand;
import com.codegen.spring.cli.command.account.StatusCommand;
import com.codegen.spring.cli.command.agents.AgentsCommand;
import com.codegen.spring.cli.command.agents.CreateAgentCommand;
import com.codegen.spring.cli.command.agents.DeleteAgentCommand;
import com.codegen.spring.cli.command.agents.ListAgentsCommand;
import com.codegen.spring.cli.command.agents.ShowAgentCommand;
import com.codegen.spring.cli.command.agents.UpdateAgentCommand;
import com.codegen.spring.cli.command.organization.IntegrationsCommand;
import com.codegen.spring.cli.command.organization.OrgsCommand;
import com.codegen.spring.cli.command.organization.PrCommand;
import com.codegen.spring.cli.command.organization.PrEditCommand;
import com.codegen.spring.cli.command.organization.ReposCommand;
import com.codegen.spring.cli.command.organization.UsersCommand;
import com.codegen.spring.cli.command.run.BatchCommand;
import com.codegen.spring.cli.command.run.CancelCommand;
import com.codegen.spring.cli.command.run.ContinueCommand;
import com.codegen.spring.cli.command.run.ListCommand;
import com.codegen.spring.cli.command.run.LogsCommand;
import com.codegen.spring.cli.command.run.OpenCommand;
import com.codegen.spring.cli.command.run.PrsCommand;
import com.codegen.spring.cli.command.run.RunCommand;
import com.codegen.spring.cli.command.run.ViewCommand;
import com.codegen.spring.cli.command.run.WatchCommand;
import com.codegen.spring.cli.command.tool.CompletionCommand;
import com.codegen.spring.cli.command.tool.HelpCommand;
import com.codegen.spring.cli.command.tool.ServerCommand;

/**
 * All commands, in the order the help lists them.
 */
final class Catalogue {

	static final List<Entry> ENTRIES = List.of(Entry.of(RunCommand::new, "run"),
			Entry.of(ListCommand::new, "list", "ls"), Entry.of(ViewCommand::new, "view"),
			Entry.of(LogsCommand::new, "logs"), Entry.of(ContinueCommand::new, "continue", "resume"),
			Entry.of(CancelCommand::new, "cancel", "stop"), Entry.of(WatchCommand::new, "watch"),
			Entry.of(BatchCommand::new, "batch"), Entry.of(OpenCommand::new, "open"), Entry.of(PrsCommand::new, "prs"),
			Entry.of(PrCommand::new, "pr").with(Entry.of(PrEditCommand::new, "edit")),
			Entry.of(AgentsCommand::new, "agents")
				.with(Entry.of(ListAgentsCommand::new, "list"), Entry.of(ShowAgentCommand::new, "show"),
						Entry.of(CreateAgentCommand::new, "create"), Entry.of(UpdateAgentCommand::new, "update"),
						Entry.of(DeleteAgentCommand::new, "delete")),
			Entry.of(OrgsCommand::new, "orgs"), Entry.of(ReposCommand::new, "repos"),
			Entry.of(UsersCommand::new, "users"), Entry.of(IntegrationsCommand::new, "integrations"),
			Entry.of(LoginCommand::new, "login"), Entry.of(LogoutCommand::new, "logout"),
			Entry.of(ConfigCommand::new, "config")
				.with(Entry.of(ConfigListCommand::new, "list"), Entry.of(ConfigGetCommand::new, "get"),
						Entry.of(ConfigSetCommand::new, "set"), Entry.of(ConfigPathCommand::new, "path")),
			Entry.of(StatusCommand::new, "status"), Entry.of(DoctorCommand::new, "doctor"),
			Entry.of(ServerCommand::new, "server"), Entry.of(CompletionCommand::new, "completion").needingAll(),
			Entry.of(HelpCommand::new, "help").needingAll());

	private Catalogue() {
	}

}
