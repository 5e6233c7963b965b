"""The command ``cancu``. Heavy parts are imported inside the command that needs them: ``--help`` must be instant."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from cancu.settings import Settings, SettingsError
from indexer.errors import CancuError

if TYPE_CHECKING:
    from types import FrameType

FAILED, BAD_USAGE, INTERRUPTED = 1, 2, 130


class _Commands(TyperGroup):
    """Every command's errors end here, as one line for the reader and an exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own type is private
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            typer.echo("Đã dừng. Chỉ mục vẫn nguyên vẹn, gồm các văn bản đã ghi xong.", err=True)
            raise typer.Exit(INTERRUPTED) from None
        except CancuError as error:
            _tell(str(error), error)
            raise typer.Exit(BAD_USAGE if isinstance(error, SettingsError) else FAILED) from None
        except BrokenPipeError:
            # The reader of our output (head, less) has seen enough.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(FAILED) from None
        except Exception as error:
            if type(error).__module__.startswith(("typer", "click")):
                raise
            what = f"{type(error).__name__}: {error}"
            _tell(f"Lỗi bất ngờ ({what}). Chạy lại với CANCU_DEBUG=1 để thấy chi tiết.", error)
            raise typer.Exit(FAILED) from None


def _tell(line: str, error: Exception) -> None:
    if os.environ.get("CANCU_DEBUG"):
        traceback.print_exception(error)
    typer.echo(line, err=True)


app = typer.Typer(
    cls=_Commands,
    help="Tìm theo ý nghĩa trong văn bản chỉ đạo, điều hành; mỗi đoạn kèm căn cứ.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # Plain text: help starts at once, and an error is one line that is not broken up by a box.
    rich_markup_mode=None,
)

Data = Annotated[Path | None, typer.Option("--data", help="Thư mục chứa chỉ mục (mặc định CANCU_DATA hoặc .data).")]
Json = Annotated[bool, typer.Option("--json", help="In đúng một giá trị JSON ra đầu ra chuẩn.")]
DocumentIds = Annotated[list[str], typer.Argument(help="Mã văn bản, xem bằng cancu list.")]
Paths = Annotated[list[Path], typer.Argument(help="Tệp hoặc thư mục (lấy cả thư mục con).")]


def main() -> NoReturn:
    """What the installed command runs."""
    signal.signal(signal.SIGTERM, _interrupt)
    debug = os.environ.get("CANCU_DEBUG")
    logging.basicConfig(format="%(message)s", level=logging.DEBUG if debug else logging.WARNING)
    try:
        app(prog_name="cancu")
    except SystemExit as leaving:
        if leaving.code == INTERRUPTED:
            # A file may still be in the middle of its parsing in another thread: nothing waits for it.
            sys.stdout.flush()
            os._exit(INTERRUPTED)
        raise
    sys.exit()


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def settings_with(data: Path | None) -> Settings:
    """The environment's settings, ``--data`` overruling. Raises ``SettingsError``."""
    settings = Settings.read(os.environ)
    return replace(settings, data=data) if data else settings


@app.command("index")
def index_command(paths: Paths, data: Data = None, json: Json = False) -> None:
    """Thêm hoặc cập nhật văn bản từ tệp và thư mục; tệp không thay đổi được bỏ qua."""
    settings = settings_with(data)
    for path in paths:
        if not path.exists():
            raise SettingsError(f"Không có tệp hay thư mục {path}. Hãy kiểm tra lại đường dẫn.")
    from cancu import filling  # noqa: PLC0415 - heavy

    raise typer.Exit(filling.index(settings, paths, as_json=json))


@app.command("remove")
def remove_command(document_ids: DocumentIds, data: Data = None, json: Json = False) -> None:
    """Gỡ văn bản khỏi chỉ mục."""
    from cancu import keeping  # noqa: PLC0415 - heavy

    raise typer.Exit(keeping.remove(settings_with(data), document_ids, as_json=json))


@app.command("list")
def list_command(data: Data = None, json: Json = False) -> None:
    """Liệt kê văn bản trong chỉ mục."""
    from cancu import keeping  # noqa: PLC0415 - heavy

    raise typer.Exit(keeping.list_documents(settings_with(data), as_json=json))


@app.command("status")
def status_command(data: Data = None, json: Json = False) -> None:
    """Cho biết chỉ mục có gì, lập bằng gì."""
    from cancu import keeping  # noqa: PLC0415 - heavy

    raise typer.Exit(keeping.status(settings_with(data), as_json=json))


@app.command("rebuild")
def rebuild_command(data: Data = None, json: Json = False) -> None:
    """Lập lại toàn bộ chỉ mục từ tệp gốc đã lưu, với mô hình nhúng hiện tại."""
    from cancu import filling  # noqa: PLC0415 - heavy

    raise typer.Exit(filling.rebuild(settings_with(data), as_json=json))


@app.command("verify")
def verify_command(data: Data = None, json: Json = False) -> None:
    """Kiểm tra chỉ mục có nguyên vẹn không."""
    from cancu import keeping  # noqa: PLC0415 - heavy

    raise typer.Exit(keeping.verify(settings_with(data), as_json=json))


@app.command("search")
def search_command(
    query: Annotated[str, typer.Argument(help="Câu hỏi hoặc từ khoá, có dấu hay không dấu, tiếng Việt hay tiếng Anh.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="Số đoạn.")] = 10,
    data: Data = None,
    json: Json = False,
) -> None:
    """Tìm đoạn văn bản, mỗi đoạn kèm căn cứ."""
    from cancu import searching  # noqa: PLC0415 - heavy

    raise typer.Exit(searching.search(settings_with(data), query, limit, as_json=json))


@app.command("ask")
def ask_command(
    question: Annotated[str, typer.Argument(help="Câu hỏi, có dấu hay không dấu, tiếng Việt hay tiếng Anh.")],
    data: Data = None,
    json: Json = False,
) -> None:
    """Trả lời trực tiếp, mỗi ý kèm căn cứ; không chắc thì nói không tìm thấy."""
    from cancu import asking  # noqa: PLC0415 - heavy

    raise typer.Exit(asking.ask(settings_with(data), question, as_json=json))


@app.command("serve")
def serve_command(
    host: Annotated[str | None, typer.Option(help="Địa chỉ nghe (mặc định CANCU_HOST hoặc 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Cổng (CANCU_PORT hoặc 8000).")] = None,
    data: Data = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Số tiến trình.")] = None,
) -> None:
    """Chạy máy chủ: trang tìm kiếm và API."""
    settings = settings_with(data)
    settings = replace(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        workers=workers or settings.workers,
    )
    from cancu import server  # noqa: PLC0415 - heavy

    raise typer.Exit(server.serve(settings))


@app.command("feedback")
def feedback_command(
    questions: Annotated[
        bool, typer.Option("--questions", help="In thành câu hỏi đánh giá, mỗi dòng một JSON.")
    ] = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Góp ý của người dùng về các câu trả lời, mới nhất trước."""
    from cancu import listening  # noqa: PLC0415 - heavy

    raise typer.Exit(listening.feedback(settings_with(data), as_questions=questions, as_json=json))


@app.command("notify")
def notify_command(data: Data = None, json: Json = False) -> None:
    """Gửi thư báo những gì mới trong các tìm kiếm được theo dõi; mỗi thay đổi một thư."""
    from cancu import notifying  # noqa: PLC0415 - heavy

    raise typer.Exit(notifying.notify(settings_with(data), as_json=json))


@app.command("mcp")
def mcp_command(data: Data = None) -> None:
    """Chạy máy chủ MCP trên đầu vào và đầu ra chuẩn, cho trợ lý AI tìm, hỏi và đọc văn bản."""
    from cancu import mcp_server  # noqa: PLC0415 - heavy

    raise typer.Exit(mcp_server.serve(settings_with(data)))


@app.command("evaluate")
def evaluate_command(
    documents: Annotated[Path | None, typer.Option(help="Thư mục văn bản (mặc định: kho mẫu kèm theo).")] = None,
    questions: Annotated[Path | None, typer.Option(help="Tệp câu hỏi (mặc định: bộ câu hỏi kèm theo).")] = None,
    json: Json = False,
) -> None:
    """Đo chất lượng tìm kiếm và in báo cáo."""
    from evaluation import run  # noqa: PLC0415 - heavy

    raise typer.Exit(run.main(documents, questions, json))
