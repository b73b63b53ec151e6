"""One web process on a listening socket inherited from the runner; arguments: DESCRIPTOR [CERT KEY]."""

import os
import socket
import sys

import uvicorn


def main(arguments: list[str]) -> None:
    """Serve config.asgi:application until told to stop; open streams are cut after a few seconds."""
    descriptor, *tls = arguments
    certificate, key = tls or (None, None)
    listener = socket.socket(fileno=int(descriptor))
    config = uvicorn.Config(
        "config.asgi:application",
        ssl_certfile=certificate,
        ssl_keyfile=key,
        http="httptools",
        loop="uvloop",
        ws="none",
        access_log=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        forwarded_allow_ips=os.environ.get("CARECENTER_TRUSTED_PROXIES") or "127.0.0.1",
        timeout_graceful_shutdown=5,
    )
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main(sys.argv[1:])
