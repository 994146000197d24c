"""What is typed after `coopitis`: arguments only; what a command needs is imported when it runs."""

import argparse
import errno
import os
import sys
from pathlib import Path

from coopitis import __version__
from coopitis.commands.ending import FORMATS
from coopitis.language import LANGUAGES, _, choose
from coopitis.paths import VARIABLE, data_folder, preferences_file
from coopitis.refusal import Refused
from coopitis.settings import load_preferences

INTERRUPTED = 130
"""What shells expect of a program that Ctrl+C ended."""


def main(argv: list[str] | None = None) -> int:
    """Runs the command; the exit code: 0 done, 1 refused with one line on standard error, 2 wrong usage."""
    words = sys.argv[1:] if argv is None else argv
    if sys.stdout is None:
        return _refuse(_("Standard output is closed; leave it open, or send it to a file."))
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        try:
            _choose_language(words)
            _run(_parser().parse_args(words))
        finally:
            sys.stdout.flush()
    except Refused as refusal:
        return _refuse(str(refusal))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
    except OSError as error:
        _let_go_of_output()
        if error.errno == errno.ENOSPC:
            return _refuse(_("The disk is full; make room and try again."))
        return _refuse(_("The system refused: {reason}.").format(reason=error))
    return 0


def _run(arguments: argparse.Namespace) -> None:
    folder = data_folder(arguments.data_dir)
    match arguments.command:
        case None:
            from coopitis.commands import dashboard

            dashboard.run(folder)
        case "demo":
            from coopitis.commands import demo

            demo.run()
        case "list":
            from coopitis.commands import accounts

            accounts.run(folder)
        case "report":
            from coopitis.commands import report

            report.run(folder, arguments.on, arguments.json)
        case "export":
            from coopitis.commands import export_file

            export_file.run(folder, arguments.file, arguments.format, arguments.force)
        case "import":
            from coopitis.commands import import_file

            import_file.run(folder, arguments.file, arguments.format)
        case "forget":
            from coopitis.commands import forget

            forget.run(folder, arguments.name, everything=arguments.yes)
        case "backups":
            from coopitis.commands import backups

            backups.run(folder)
        case "restore":
            from coopitis.commands import restore

            restore.run(folder, arguments.file)
        case "doctor":
            from coopitis.commands import doctor

            doctor.run(folder, arguments.repair)
        case "where":
            from coopitis.commands import where

            where.run(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coopitis",
        description=_("Shows whether your evenings in associations, networks and communities pay."),
        epilog=_("Without a command the dashboard opens."),
        formatter_class=Usage,
        allow_abbrev=False,
        add_help=False,
    )
    options = parser.add_argument_group(_("options, before the command"))
    options.add_argument(
        "--data-dir", metavar=_("DIR"), help=_("the folder of your data; also {name}").format(name=VARIABLE)
    )
    options.add_argument("--language", choices=LANGUAGES, help=_("the language of all texts"))
    options.add_argument(
        "--version", action="version", version=f"coopitis {__version__}", help=_("the version")
    )
    options.add_argument("-h", "--help", action="help", help=_("this text"))
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(title=_("commands"), dest="command", metavar=_("COMMAND"))
    texts = {
        "demo": _("the dashboard on a throwaway database with a year and a half in it"),
        "list": _("your accounts, one line each"),
        "report": _("all figures, as Markdown or JSON"),
        "export": _("write all entries to a file ending in .json"),
        "import": _("read entries from a file ending in .json"),
        "forget": _("delete a person for good; results keep their count without the name"),
        "backups": _("the copies of your data, each with what it holds"),
        "restore": _("put a copy back; what was there is kept"),
        "doctor": _("check the database and say what is wrong with it"),
        "where": _("the folders and files in use"),
    }
    for name, text in texts.items():
        command = commands.add_parser(
            name,
            help=text,
            description=text,
            formatter_class=Usage,
            allow_abbrev=False,
            add_help=False,
        )
        options = command.add_argument_group(_("options"))
        if name in ("export", "import"):
            text = _("a file ending in .json; “-” is for pipes")
            options.add_argument("file", metavar=_("FILE"), type=Path, help=text)
            options.add_argument("--format", choices=FORMATS, help=_("what it is, whatever its name ends in"))
        if name == "export":
            text = _("replace the file, also where it is no export")
            options.add_argument("--force", action="store_true", help=text)
        if name == "doctor":
            options.add_argument("--repair", action="store_true", help=_("mend it, after a copy"))
        if name == "restore":
            text = _("a file, or the name of a backup; the newest one if left out")
            options.add_argument("file", metavar=_("FILE"), type=Path, nargs="?", help=text)
        if name == "forget":
            options.add_argument("name", metavar=_("NAME"), help=_("the person, as spelled in the dashboard"))
            options.add_argument(
                "--yes", action="store_true", help=_("everywhere, without asking about each place")
            )
        if name == "report":
            options.add_argument("--json", action="store_true", help=_("for programs"))
            options.add_argument("--on", metavar=_("DATE"), help=_("as of the end of that day, not of today"))
        options.add_argument("-h", "--help", action="help", help=_("this text"))


class Usage(argparse.HelpFormatter):
    """Says what is typed, in the user's language."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """The first line of every help and of what is said about wrong usage."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


def _choose_language(words: list[str]) -> None:
    """Before the arguments are read, so that what is said about them is understood."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--language", nargs="?")
    early.add_argument("--data-dir", nargs="?")
    asked = early.parse_known_args(words)[0]
    preferred = load_preferences(preferences_file(data_folder(asked.data_dir))).language
    choose(next((one for one in (asked.language, preferred) if one in LANGUAGES), None))


def _refuse(sentence: str) -> int:
    line = " ".join(sentence.split())
    if sys.stderr is None:
        return 1
    print("".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line), file=sys.stderr)
    return 1


def _let_go_of_output() -> None:
    """Keeps Python from writing once more, at its end, where nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
