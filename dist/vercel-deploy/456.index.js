export const id = 456;
export const ids = [456];
export const modules = {

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ vercel_60_1_3_lock_default)
/* harmony export */ });
// actions/vercel-deploy/build/cli-build/vercel-60.1.3.lock.json
var vercel_60_1_3_lock_default = { packages: {
	"node_modules/@bytecodealliance/preview2-shim": {
		"version": "0.17.6",
		"integrity": "sha512-n3cM88gTen5980UOBAD6xDcNNL3ocTK8keab21bpx1ONdA+ARj7uD1qoFxOWCyKlkpSi195FH+GeAut7Oc6zZw=="
	},
	"node_modules/@edge-runtime/format": {
		"version": "2.2.1",
		"integrity": "sha512-JQTRVuiusQLNNLe2W9tnzBlV/GvSVcozLl4XZHk5swnRZ/v6jp8TqR8P7sqmJsQqblDZ3EztcWmLDbhRje/+8g=="
	},
	"node_modules/@edge-runtime/node-utils": {
		"version": "2.3.0",
		"integrity": "sha512-uUtx8BFoO1hNxtHjp3eqVPC/mWImGb2exOfGjMLUoipuWgjej+f4o/VP4bUI8U40gu7Teogd5VTeZUkGvJSPOQ=="
	},
	"node_modules/@edge-runtime/ponyfill": {
		"version": "2.4.2",
		"integrity": "sha512-oN17GjFr69chu6sDLvXxdhg0Qe8EZviGSuqzR9qOiKh4MhFYGdBBcqRNzdmYeAdeRzOW2mM9yil4RftUQ7sUOA=="
	},
	"node_modules/@edge-runtime/primitives": {
		"version": "4.1.0",
		"integrity": "sha512-Vw0lbJ2lvRUqc7/soqygUX216Xb8T3WBZ987oywz6aJqRxcwSVWwr9e+Nqo2m9bxobA9mdbWNNoRY6S9eko1EQ=="
	},
	"node_modules/@edge-runtime/vm": {
		"version": "3.2.0",
		"integrity": "sha512-0dEVyRLM/lG4gp1R/Ik5bfPl/1wX00xFwd5KcNH602tzBa09oF7pbTKETEhR1GjZ75K6OJnYFu8II2dyMhONMw==",
		"dependencies": { "@edge-runtime/primitives": "4.1.0" }
	},
	"node_modules/@emnapi/core": {
		"version": "1.11.3",
		"integrity": "sha512-zLpS5asjEb7lq8jYLq37N6XKaE41DIexlY1rF/z4/tIl3wo13Sqm28fRyfIsKZD+NZ8mM5RoKkpW/rBcuoSZSg==",
		"dependencies": {
			"@emnapi/wasi-threads": "1.2.3",
			"tslib": "^2.4.0"
		},
		"optional": true,
		"peer": true
	},
	"node_modules/@emnapi/runtime": {
		"version": "1.11.3",
		"integrity": "sha512-Xz4Tpyki7XyrpbUK1jR1AhdAdaXyhhY4lZ3neLodmhpuWfy2PAQN5B46sAiU4liOXGLkHypn/qU+jvfWSCYYLA==",
		"dependencies": { "tslib": "^2.4.0" },
		"optional": true,
		"peer": true
	},
	"node_modules/@emnapi/wasi-threads": {
		"version": "1.2.3",
		"integrity": "sha512-ELEBe8PsLvvJ6QMr0zLt8ffvOHW/dc1m3CEzNMg7aJUv3bMaoDtw2TXyDAwkYBuroxxuHEwhRTLJSe5sya547g==",
		"dependencies": { "tslib": "^2.4.0" },
		"optional": true,
		"peer": true
	},
	"node_modules/@esbuild/aix-ppc64": {
		"version": "0.27.0",
		"integrity": "sha512-KuZrd2hRjz01y5JK9mEBSD3Vj3mbCvemhT466rSuJYeE/hjuBrHfjjcjMdTm/sz7au+++sdbJZJmuBwQLuw68A==",
		"optional": true,
		"os": ["aix"],
		"cpu": ["ppc64"]
	},
	"node_modules/@esbuild/android-arm": {
		"version": "0.27.0",
		"integrity": "sha512-j67aezrPNYWJEOHUNLPj9maeJte7uSMM6gMoxfPC9hOg8N02JuQi/T7ewumf4tNvJadFkvLZMlAq73b9uwdMyQ==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm"]
	},
	"node_modules/@esbuild/android-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-CC3vt4+1xZrs97/PKDkl0yN7w8edvU2vZvAFGD16n9F0Cvniy5qvzRXjfO1l94efczkkQE6g1x0i73Qf5uthOQ==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/android-x64": {
		"version": "0.27.0",
		"integrity": "sha512-wurMkF1nmQajBO1+0CJmcN17U4BP6GqNSROP8t0X/Jiw2ltYGLHpEksp9MpoBqkrFR3kv2/te6Sha26k3+yZ9Q==",
		"optional": true,
		"os": ["android"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/darwin-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-uJOQKYCcHhg07DL7i8MzjvS2LaP7W7Pn/7uA0B5S1EnqAirJtbyw4yC5jQ5qcFjHK9l6o/MX9QisBg12kNkdHg==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/darwin-x64": {
		"version": "0.27.0",
		"integrity": "sha512-8mG6arH3yB/4ZXiEnXof5MK72dE6zM9cDvUcPtxhUZsDjESl9JipZYW60C3JGreKCEP+p8P/72r69m4AZGJd5g==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/freebsd-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-9FHtyO988CwNMMOE3YIeci+UV+x5Zy8fI2qHNpsEtSF83YPBmE8UWmfYAQg6Ux7Gsmd4FejZqnEUZCMGaNQHQw==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/freebsd-x64": {
		"version": "0.27.0",
		"integrity": "sha512-zCMeMXI4HS/tXvJz8vWGexpZj2YVtRAihHLk1imZj4efx1BQzN76YFeKqlDr3bUWI26wHwLWPd3rwh6pe4EV7g==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/linux-arm": {
		"version": "0.27.0",
		"integrity": "sha512-t76XLQDpxgmq2cNXKTVEB7O7YMb42atj2Re2Haf45HkaUpjM2J0UuJZDuaGbPbamzZ7bawyGFUkodL+zcE+jvQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@esbuild/linux-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-AS18v0V+vZiLJyi/4LphvBE+OIX682Pu7ZYNsdUHyUKSoRwdnOsMf6FDekwoAFKej14WAkOef3zAORJgAtXnlQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/linux-ia32": {
		"version": "0.27.0",
		"integrity": "sha512-Mz1jxqm/kfgKkc/KLHC5qIujMvnnarD9ra1cEcrs7qshTUSksPihGrWHVG5+osAIQ68577Zpww7SGapmzSt4Nw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["ia32"]
	},
	"node_modules/@esbuild/linux-loong64": {
		"version": "0.27.0",
		"integrity": "sha512-QbEREjdJeIreIAbdG2hLU1yXm1uu+LTdzoq1KCo4G4pFOLlvIspBm36QrQOar9LFduavoWX2msNFAAAY9j4BDg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["loong64"]
	},
	"node_modules/@esbuild/linux-mips64el": {
		"version": "0.27.0",
		"integrity": "sha512-sJz3zRNe4tO2wxvDpH/HYJilb6+2YJxo/ZNbVdtFiKDufzWq4JmKAiHy9iGoLjAV7r/W32VgaHGkk35cUXlNOg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["mips64el"]
	},
	"node_modules/@esbuild/linux-ppc64": {
		"version": "0.27.0",
		"integrity": "sha512-z9N10FBD0DCS2dmSABDBb5TLAyF1/ydVb+N4pi88T45efQ/w4ohr/F/QYCkxDPnkhkp6AIpIcQKQ8F0ANoA2JA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["ppc64"]
	},
	"node_modules/@esbuild/linux-riscv64": {
		"version": "0.27.0",
		"integrity": "sha512-pQdyAIZ0BWIC5GyvVFn5awDiO14TkT/19FTmFcPdDec94KJ1uZcmFs21Fo8auMXzD4Tt+diXu1LW1gHus9fhFQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"]
	},
	"node_modules/@esbuild/linux-s390x": {
		"version": "0.27.0",
		"integrity": "sha512-hPlRWR4eIDDEci953RI1BLZitgi5uqcsjKMxwYfmi4LcwyWo2IcRP+lThVnKjNtk90pLS8nKdroXYOqW+QQH+w==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["s390x"]
	},
	"node_modules/@esbuild/linux-x64": {
		"version": "0.27.0",
		"integrity": "sha512-1hBWx4OUJE2cab++aVZ7pObD6s+DK4mPGpemtnAORBvb5l/g5xFGk0vc0PjSkrDs0XaXj9yyob3d14XqvnQ4gw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/netbsd-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-6m0sfQfxfQfy1qRuecMkJlf1cIzTOgyaeXaiVaaki8/v+WB+U4hc6ik15ZW6TAllRlg/WuQXxWj1jx6C+dfy3w==",
		"optional": true,
		"os": ["netbsd"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/netbsd-x64": {
		"version": "0.27.0",
		"integrity": "sha512-xbbOdfn06FtcJ9d0ShxxvSn2iUsGd/lgPIO2V3VZIPDbEaIj1/3nBBe1AwuEZKXVXkMmpr6LUAgMkLD/4D2PPA==",
		"optional": true,
		"os": ["netbsd"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/openbsd-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-fWgqR8uNbCQ/GGv0yhzttj6sU/9Z5/Sv/VGU3F5OuXK6J6SlriONKrQ7tNlwBrJZXRYk5jUhuWvF7GYzGguBZQ==",
		"optional": true,
		"os": ["openbsd"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/openbsd-x64": {
		"version": "0.27.0",
		"integrity": "sha512-aCwlRdSNMNxkGGqQajMUza6uXzR/U0dIl1QmLjPtRbLOx3Gy3otfFu/VjATy4yQzo9yFDGTxYDo1FfAD9oRD2A==",
		"optional": true,
		"os": ["openbsd"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/openharmony-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-nyvsBccxNAsNYz2jVFYwEGuRRomqZ149A39SHWk4hV0jWxKM0hjBPm3AmdxcbHiFLbBSwG6SbpIcUbXjgyECfA==",
		"optional": true,
		"os": ["openharmony"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/sunos-x64": {
		"version": "0.27.0",
		"integrity": "sha512-Q1KY1iJafM+UX6CFEL+F4HRTgygmEW568YMqDA5UV97AuZSm21b7SXIrRJDwXWPzr8MGr75fUZPV67FdtMHlHA==",
		"optional": true,
		"os": ["sunos"],
		"cpu": ["x64"]
	},
	"node_modules/@esbuild/win32-arm64": {
		"version": "0.27.0",
		"integrity": "sha512-W1eyGNi6d+8kOmZIwi/EDjrL9nxQIQ0MiGqe/AWc6+IaHloxHSGoeRgDRKHFISThLmsewZ5nHFvGFWdBYlgKPg==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["arm64"]
	},
	"node_modules/@esbuild/win32-ia32": {
		"version": "0.27.0",
		"integrity": "sha512-30z1aKL9h22kQhilnYkORFYt+3wp7yZsHWus+wSKAJR8JtdfI76LJ4SBdMsCopTR3z/ORqVu5L1vtnHZWVj4cQ==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["ia32"]
	},
	"node_modules/@esbuild/win32-x64": {
		"version": "0.27.0",
		"integrity": "sha512-aIitBcjQeyOhMTImhLZmtxfdOcuNRpwlPNmlFKPcHQYPhEssw75Cl1TSXJXpMkzaua9FUetx/4OQKq7eJul5Cg==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["x64"]
	},
	"node_modules/@fastify/busboy": {
		"version": "2.1.1",
		"integrity": "sha512-vBZP4NlzfOlerQTnba4aqZoMhE/a9HY7HRqoOPaETQcSQuWEIyZMHGfVu6w9wGtGK5fED5qRs2DteVCjOH60sA=="
	},
	"node_modules/@isaacs/balanced-match": {
		"version": "4.0.1",
		"integrity": "sha512-yzMTt9lEb8Gv7zRioUilSglI0c0smZ9k5D65677DLWLtWJaXIS3CqcGyUFByYKlnUj6TkjLVs54fBl6+TiGQDQ=="
	},
	"node_modules/@isaacs/brace-expansion": {
		"version": "5.0.1",
		"integrity": "sha512-WMz71T1JS624nWj2n2fnYAuPovhv7EUhk69R6i9dsVyzxt5eM3bjwvgk9L+APE1TRscGysAVMANkB0jh0LQZrQ==",
		"dependencies": { "@isaacs/balanced-match": "^4.0.1" }
	},
	"node_modules/@isaacs/fs-minipass": {
		"version": "4.0.1",
		"integrity": "sha512-wgm9Ehl2jpeqP3zw/7mo3kRHFp5MEDhqAdwy1fTGkHAwnkGOVsgpvQhL8B5n1qlb01jV3n/bI0ZfZp5lWA1k4w==",
		"dependencies": { "minipass": "^7.0.4" }
	},
	"node_modules/@mapbox/node-pre-gyp": {
		"version": "2.0.3",
		"integrity": "sha512-uwPAhccfFJlsfCxMYTwOdVfOz3xqyj8xYL3zJj8f0pb30tLohnnFPhLuqp4/qoEz8sNxe4SESZedcBojRefIzg==",
		"dependencies": {
			"consola": "^3.2.3",
			"detect-libc": "^2.0.0",
			"https-proxy-agent": "^7.0.5",
			"node-fetch": "^2.6.7",
			"nopt": "^8.0.0",
			"semver": "^7.5.3",
			"tar": "^7.4.0"
		},
		"bin": { "node-pre-gyp": "bin/node-pre-gyp" }
	},
	"node_modules/@napi-rs/keyring": {
		"version": "1.2.0",
		"integrity": "sha512-d0d4Oyxm+v980PEq1ZH2PmS6cvpMIRc17eYpiU47KgW+lzxklMu6+HOEOPmxrpnF/XQZ0+Q78I2mgMhbIIo/dg==",
		"optionalDependencies": {
			"@napi-rs/keyring-darwin-arm64": "1.2.0",
			"@napi-rs/keyring-darwin-x64": "1.2.0",
			"@napi-rs/keyring-freebsd-x64": "1.2.0",
			"@napi-rs/keyring-linux-arm-gnueabihf": "1.2.0",
			"@napi-rs/keyring-linux-arm64-gnu": "1.2.0",
			"@napi-rs/keyring-linux-arm64-musl": "1.2.0",
			"@napi-rs/keyring-linux-riscv64-gnu": "1.2.0",
			"@napi-rs/keyring-linux-x64-gnu": "1.2.0",
			"@napi-rs/keyring-linux-x64-musl": "1.2.0",
			"@napi-rs/keyring-win32-arm64-msvc": "1.2.0",
			"@napi-rs/keyring-win32-ia32-msvc": "1.2.0",
			"@napi-rs/keyring-win32-x64-msvc": "1.2.0"
		}
	},
	"node_modules/@napi-rs/keyring-darwin-arm64": {
		"version": "1.2.0",
		"integrity": "sha512-CA83rDeyONDADO25JLZsh3eHY8yTEtm/RS6ecPsY+1v+dSawzT9GywBMu2r6uOp1IEhQs/xAfxgybGAFr17lSA==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["arm64"]
	},
	"node_modules/@napi-rs/keyring-darwin-x64": {
		"version": "1.2.0",
		"integrity": "sha512-dBHjtKRCj4ByfnfqIKIJLo3wueQNJhLRyuxtX/rR4K/XtcS7VLlRD01XXizjpre54vpmObj63w+ZpHG+mGM8uA==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["x64"]
	},
	"node_modules/@napi-rs/keyring-freebsd-x64": {
		"version": "1.2.0",
		"integrity": "sha512-DPZFr11pNJSnaoh0dzSUNF+T6ORhy3CkzUT3uGixbA71cAOPJ24iG8e8QrLOkuC/StWrAku3gBnth2XMWOcR3Q==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["x64"]
	},
	"node_modules/@napi-rs/keyring-linux-arm-gnueabihf": {
		"version": "1.2.0",
		"integrity": "sha512-8xv6DyEMlvRdqJzp4F39RLUmmTQsLcGYYv/3eIfZNZN1O5257tHxTrFYqAsny659rJJK2EKeSa7PhrSibQqRWQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@napi-rs/keyring-linux-arm64-gnu": {
		"version": "1.2.0",
		"integrity": "sha512-Pu2V6Py+PBt7inryEecirl+t+ti8bhZphjP+W68iVaXHUxLdWmkgL9KI1VkbRHbx5k8K5Tew9OP218YfmVguIA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["glibc"]
	},
	"node_modules/@napi-rs/keyring-linux-arm64-musl": {
		"version": "1.2.0",
		"integrity": "sha512-8TDymrpC4P1a9iDEaegT7RnrkmrJN5eNZh3Im3UEV5PPYGtrb82CRxsuFohthCWQW81O483u1bu+25+XA4nKUw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["musl"]
	},
	"node_modules/@napi-rs/keyring-linux-riscv64-gnu": {
		"version": "1.2.0",
		"integrity": "sha512-awsB5XI1MYL7fwfjMDGmKOWvNgJEO7mM7iVEMS0fO39f0kVJnOSjlu7RHcXAF0LOx+0VfF3oxbWqJmZbvRCRHw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"],
		"libc": ["glibc"]
	},
	"node_modules/@napi-rs/keyring-linux-x64-gnu": {
		"version": "1.2.0",
		"integrity": "sha512-8E+7z4tbxSJXxIBqA+vfB1CGajpCDRyTyqXkBig5NtASrv4YXcntSo96Iah2QDR5zD3dSTsmbqJudcj9rKKuHQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["glibc"]
	},
	"node_modules/@napi-rs/keyring-linux-x64-musl": {
		"version": "1.2.0",
		"integrity": "sha512-8RZ8yVEnmWr/3BxKgBSzmgntI7lNEsY7xouNfOsQkuVAiCNmxzJwETspzK3PQ2FHtDxgz5vHQDEBVGMyM4hUHA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["musl"]
	},
	"node_modules/@napi-rs/keyring-win32-arm64-msvc": {
		"version": "1.2.0",
		"integrity": "sha512-AoqaDZpQ6KPE19VBLpxyORcp+yWmHI9Xs9Oo0PJ4mfHma4nFSLVdhAubJCxdlNptHe5va7ghGCHj3L9Akiv4cQ==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["arm64"]
	},
	"node_modules/@napi-rs/keyring-win32-ia32-msvc": {
		"version": "1.2.0",
		"integrity": "sha512-EYL+EEI6bCsYi3LfwcQdnX3P/R76ENKNn+3PmpGheBsUFLuh0gQuP7aMVHM4rTw6UVe+L3vCLZSptq/oeacz0A==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["ia32"]
	},
	"node_modules/@napi-rs/keyring-win32-x64-msvc": {
		"version": "1.2.0",
		"integrity": "sha512-xFlx/TsmqmCwNU9v+AVnEJgoEAlBYgzFF5Ihz1rMpPAt4qQWWkMd4sCyM1gMJ1A/GnRqRegDiQpwaxGUHFtFbA==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["x64"]
	},
	"node_modules/@napi-rs/wasm-runtime": {
		"version": "1.2.7",
		"integrity": "sha512-zJccwplOAbgfZju95IUHazLnx9RAPtPN2YGJXI6UbrgeaR9QfPjGrQL6ERkSAtnVCA4Q+83ApGyaX5zdpCaKkQ==",
		"dependencies": { "@tybys/wasm-util": "^0.10.3" },
		"peerDependencies": {
			"@emnapi/core": "^1.7.1 || 2.0.0-beta.2 || 2.0.0-beta.3",
			"@emnapi/runtime": "^1.7.1 || 2.0.0-beta.2 || 2.0.0-beta.3"
		},
		"optional": true
	},
	"node_modules/@nodelib/fs.scandir": {
		"version": "2.1.5",
		"integrity": "sha512-vq24Bq3ym5HEQm2NKCr3yXDwjc7vTsEThRDnkp2DK9p1uqLR+DHurm/NOTo0KG7HYHU7eppKZj3MyqYuMBf62g==",
		"dependencies": {
			"@nodelib/fs.stat": "2.0.5",
			"run-parallel": "^1.1.9"
		}
	},
	"node_modules/@nodelib/fs.stat": {
		"version": "2.0.5",
		"integrity": "sha512-RkhPPp2zrqDAQA/2jNhnztcPAlv64XdhIp7a7454A5ovI7Bukxgt7MX7udwAu3zg1DcpPU0rz3VV1SeaqvY4+A=="
	},
	"node_modules/@nodelib/fs.walk": {
		"version": "1.2.8",
		"integrity": "sha512-oGB+UxlgWcgQkgwo8GcEGwemoTFt3FIO9ababBmaGwXIoBKZ+GTy0pP185beGg7Llih/NSHSV2XAs1lnznocSg==",
		"dependencies": {
			"@nodelib/fs.scandir": "2.1.5",
			"fastq": "^1.6.0"
		}
	},
	"node_modules/@oxc-parser/binding-android-arm-eabi": {
		"version": "0.121.0",
		"integrity": "sha512-n07FQcySwOlzap424/PLMtOkbS7xOu8nsJduKL8P3COGHKgKoDYXwoAHCbChfgFpHnviehrLWIPX0lKGtbEk/A==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-parser/binding-android-arm64": {
		"version": "0.121.0",
		"integrity": "sha512-/Dd1xIXboYAicw+twT2utxPD7bL8qh7d3ej0qvaYIMj3/EgIrGR+tSnjCUkiCT6g6uTC0neSS4JY8LxhdSU/sA==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-parser/binding-darwin-arm64": {
		"version": "0.121.0",
		"integrity": "sha512-A0jNEvv7QMtCO1yk205t3DWU9sWUjQ2KNF0hSVO5W9R9r/R1BIvzG01UQAfmtC0dQm7sCrs5puixurKSfr2bRQ==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-parser/binding-darwin-x64": {
		"version": "0.121.0",
		"integrity": "sha512-SsHzipdxTKUs3I9EOAPmnIimEeJOemqRlRDOp9LIj+96wtxZejF51gNibmoGq8KoqbT1ssAI5po/E3J+vEtXGA==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["x64"]
	},
	"node_modules/@oxc-parser/binding-freebsd-x64": {
		"version": "0.121.0",
		"integrity": "sha512-v1APOTkCp+RWOIDAHRoaeW/UoaHF15a60E8eUL6kUQXh+i4K7PBwq2Wi7jm8p0ymID5/m/oC1w3W31Z/+r7HQw==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["x64"]
	},
	"node_modules/@oxc-parser/binding-linux-arm-gnueabihf": {
		"version": "0.121.0",
		"integrity": "sha512-PmqPQuqHZyFVWA4ycr0eu4VnTMmq9laOHZd+8R359w6kzuNZPvmmunmNJ8ybkm769A0nCoVp3TJ6dUz7B3FYIQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-parser/binding-linux-arm-musleabihf": {
		"version": "0.121.0",
		"integrity": "sha512-vF24htj+MOH+Q7y9A8NuC6pUZu8t/C2Fr/kDOi2OcNf28oogr2xadBPXAbml802E8wRAVfbta6YLDQTearz+jw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-parser/binding-linux-arm64-gnu": {
		"version": "0.121.0",
		"integrity": "sha512-wjH8cIG2Lu/3d64iZpbYr73hREMgKAfu7fqpXjgM2S16y2zhTfDIp8EQjxO8vlDtKP5Rc7waZW72lh8nZtWrpA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-parser/binding-linux-arm64-musl": {
		"version": "0.121.0",
		"integrity": "sha512-qT663J/W8yQFw3dtscbEi9LKJevr20V7uWs2MPGTnvNZ3rm8anhhE16gXGpxDOHeg9raySaSHKhd4IGa3YZvuw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-parser/binding-linux-ppc64-gnu": {
		"version": "0.121.0",
		"integrity": "sha512-mYNe4NhVvDBbPkAP8JaVS8lC1dsoJZWH5WCjpw5E+sjhk1R08wt3NnXYUzum7tIiWPfgQxbCMcoxgeemFASbRw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["ppc64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-parser/binding-linux-riscv64-gnu": {
		"version": "0.121.0",
		"integrity": "sha512-+QiFoGxhAbaI/amqX567784cDyyuZIpinBrJNxUzb+/L2aBRX67mN6Jv40pqduHf15yYByI+K5gUEygCuv0z9w==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-parser/binding-linux-riscv64-musl": {
		"version": "0.121.0",
		"integrity": "sha512-9ykEgyTa5JD/Uhv2sttbKnCfl2PieUfOjyxJC/oDL2UO0qtXOtjPLl7H8Kaj5G7p3hIvFgu3YWvAxvE0sqY+hQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-parser/binding-linux-s390x-gnu": {
		"version": "0.121.0",
		"integrity": "sha512-DB1EW5VHZdc1lIRjOI3bW/wV6R6y0xlfvdVrqj6kKi7Ayu2U3UqUBdq9KviVkcUGd5Oq+dROqvUEEFRXGAM7EQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["s390x"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-parser/binding-linux-x64-gnu": {
		"version": "0.121.0",
		"integrity": "sha512-s4lfobX9p4kPTclvMiH3gcQUd88VlnkMTF6n2MTMDAyX5FPNRhhRSFZK05Ykhf8Zy5NibV4PbGR6DnK7FGNN6A==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-parser/binding-linux-x64-musl": {
		"version": "0.121.0",
		"integrity": "sha512-P9KlyTpuBuMi3NRGpJO8MicuGZfOoqZVRP1WjOecwx8yk4L/+mrCRNc5egSi0byhuReblBF2oVoDSMgV9Bj4Hw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-parser/binding-openharmony-arm64": {
		"version": "0.121.0",
		"integrity": "sha512-R+4jrWOfF2OAPPhj3Eb3U5CaKNAH9/btMveMULIrcNW/hjfysFQlF8wE0GaVBr81dWz8JLgQlsxwctoL78JwXw==",
		"optional": true,
		"os": ["openharmony"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-parser/binding-wasm32-wasi": {
		"version": "0.121.0",
		"integrity": "sha512-5TFISkPTymKvsmIlKasPVTPuWxzCcrT8pM+p77+mtQbIZDd1UC8zww4CJcRI46kolmgrEX6QpKO8AvWMVZ+ifw==",
		"dependencies": { "@napi-rs/wasm-runtime": "^1.1.1" },
		"optional": true,
		"cpu": ["wasm32"]
	},
	"node_modules/@oxc-parser/binding-win32-arm64-msvc": {
		"version": "0.121.0",
		"integrity": "sha512-V0pxh4mql4XTt3aiEtRNUeBAUFOw5jzZNxPABLaOKAWrVzSr9+XUaB095lY7jqMf5t8vkfh8NManGB28zanYKw==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-parser/binding-win32-ia32-msvc": {
		"version": "0.121.0",
		"integrity": "sha512-4Ob1qvYMPnlF2N9rdmKdkQFdrq16QVcQwBsO8yiPZXof0fHKFF+LmQV501XFbi7lHyrKm8rlJRfQ/M8bZZPVLw==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["ia32"]
	},
	"node_modules/@oxc-parser/binding-win32-x64-msvc": {
		"version": "0.121.0",
		"integrity": "sha512-BOp1KCzdboB1tPqoCPXgntgFs0jjeSyOXHzgxVFR7B/qfr3F8r4YDacHkTOUNXtDgM8YwKnkf3rE5gwALYX7NA==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["x64"]
	},
	"node_modules/@oxc-project/types": {
		"version": "0.121.0",
		"integrity": "sha512-CGtOARQb9tyv7ECgdAlFxi0Fv7lmzvmlm2rpD/RdijOO9rfk/JvB1CjT8EnoD+tjna/IYgKKw3IV7objRb+aYw=="
	},
	"node_modules/@oxc-transform/binding-android-arm-eabi": {
		"version": "0.111.0",
		"integrity": "sha512-NdFLicvorfHYu0g2ftjVJaH7+Dz27AQUNJOq8t/ofRUoWmczOodgUCHx8C1M1htCN4ZmhS/FzfSy6yd/UngJGg==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-transform/binding-android-arm64": {
		"version": "0.111.0",
		"integrity": "sha512-J2v9ajarD2FYlhHtjbgZUFsS2Kvi27pPxDWLGCy7i8tO60xBoozX9/ktSgbiE/QsxKaUhfv4zVKppKWUo71PmQ==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-transform/binding-darwin-arm64": {
		"version": "0.111.0",
		"integrity": "sha512-2UYmExxpXzmiHTldhNlosWqG9Nc4US51K0GB9RLcGlTE23WO33vVo1NVAKwxPE+KYuhffwDnRYTovTMUjzwvZA==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-transform/binding-darwin-x64": {
		"version": "0.111.0",
		"integrity": "sha512-c4YRwfLV8Pj/ToiTCbndZaHxM2BD4W3bltr/fjXZcGypEK+U2RZFDL7tIZYT/tyneAC9hCORZKDaKhLLNuzPtA==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["x64"]
	},
	"node_modules/@oxc-transform/binding-freebsd-x64": {
		"version": "0.111.0",
		"integrity": "sha512-prvf32IcEuLnLZbNVomFosBu0CaZpyj3YsZ6epbOgJy8iJjfLsXBb+PrkO/NBKzjuJoJa2+u7jFKRE0KT7gSOw==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["x64"]
	},
	"node_modules/@oxc-transform/binding-linux-arm-gnueabihf": {
		"version": "0.111.0",
		"integrity": "sha512-+se3579Wp7VOk8TnTZCpT+obTAyzOw2b/UuoM0+51LtbzCSfjKxd4A+o7zRl7GyPrPZvx57KdbMOC9rWB1xNrw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-transform/binding-linux-arm-musleabihf": {
		"version": "0.111.0",
		"integrity": "sha512-8faC99pStqaSDPK/vBgaagAHUeL0LcIzfeSjSiDTtvPGc3AwZIeqC1tx3CP15a6tWXjdgS/IUw4IjfD5HweBlg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@oxc-transform/binding-linux-arm64-gnu": {
		"version": "0.111.0",
		"integrity": "sha512-HtfQv8j796gzI5WR/RaP6IMwFpiL0vYeDrUA1hYhlPzTHKYan/B+NlhJkKOI1v24yAl/yEnFmb0pxIxLNqBqBA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-transform/binding-linux-arm64-musl": {
		"version": "0.111.0",
		"integrity": "sha512-ARyfcMCIxVLDgLf6FQ8Oo1/TFySpnquV+vuSb4SFQZfYDqgMklzwv0NYXxWD0aB6enElyMDs6pQJBzusEKCkOg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-transform/binding-linux-ppc64-gnu": {
		"version": "0.111.0",
		"integrity": "sha512-PKpVRrSvBNK3tv9vwxn7Fay+QWZmprPGlEqJcseBJllQc5mFMD4Q/w44chu5iR9ZLsDeSHzmNWrgMLo4J0sP2A==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["ppc64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-transform/binding-linux-riscv64-gnu": {
		"version": "0.111.0",
		"integrity": "sha512-9bUml6rMgk+8GF5rvNMweFspkzSiCjqpV6HduwiUyexqfGKrmjq9IZOxxvnzkE2RGdQzP507NNDoVNYIoGQYuA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-transform/binding-linux-riscv64-musl": {
		"version": "0.111.0",
		"integrity": "sha512-tzGCohGxaeH6KRJjfYZd4mHCoGjCai6N+zZi1Oj+tSDMAAdyvs1dRzYb8PNUGnybCg3Te4M0jLPzWZaSmnKraQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["riscv64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-transform/binding-linux-s390x-gnu": {
		"version": "0.111.0",
		"integrity": "sha512-sRG1KIfZ0ML9ToEygm5aM/5GJeBA05uHlgW3M0Rx/DNWMJhuahLmqWuB02aWSmijndLfEKXLLXIWhvWupRG8lg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["s390x"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-transform/binding-linux-x64-gnu": {
		"version": "0.111.0",
		"integrity": "sha512-T0Kmvk+OdlUdABdXlDIf3MQReMzFfC75NEI9x8jxy5pKooACEFg0k0V8gyR3gq4DzbDCfucqFQDWNvSgIopAbQ==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["glibc"]
	},
	"node_modules/@oxc-transform/binding-linux-x64-musl": {
		"version": "0.111.0",
		"integrity": "sha512-EgoutsP3YfqzN8a9vpc9+XLr0bmBl0dA3uOMiP77+exATCPxJBkJErGmQkqk6RtTp5XqX6q6mB45qWQyKk6+pA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["musl"]
	},
	"node_modules/@oxc-transform/binding-openharmony-arm64": {
		"version": "0.111.0",
		"integrity": "sha512-d8J+ejc0j5WODbVwR/QxFaI65YMwvG0W53vcVCHwa6ja1QI5lpe7sislrefG2EFYgnY47voMRzlXab5d4gEcDw==",
		"optional": true,
		"os": ["openharmony"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-transform/binding-wasm32-wasi": {
		"version": "0.111.0",
		"integrity": "sha512-HtyIZO8IwuZgXkyb56rysLz1OLbfLhEu8A3BeuyJXzUseAj96yuxgGt3cu3QYX9AXb9pfRfA3c/fvlhsDugyTQ==",
		"dependencies": { "@napi-rs/wasm-runtime": "^1.1.1" },
		"optional": true,
		"cpu": ["wasm32"]
	},
	"node_modules/@oxc-transform/binding-win32-arm64-msvc": {
		"version": "0.111.0",
		"integrity": "sha512-YeP80Riptc0MkVVBnzbmoFuHVLUq278+MbwNo9sTLALmzTIJxJqN029xRZbG+Bun7aLsoZhmRnm3J5JZ1NcP5w==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["arm64"]
	},
	"node_modules/@oxc-transform/binding-win32-ia32-msvc": {
		"version": "0.111.0",
		"integrity": "sha512-A6ztCXpoSHt6PbvGAFqB0MLOcGG7ZJrrPXY1iB0zfOB1atLgI8oNePGxPl03XSbwpiTsFJ1oo8rj9DXcBzgT9g==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["ia32"]
	},
	"node_modules/@oxc-transform/binding-win32-x64-msvc": {
		"version": "0.111.0",
		"integrity": "sha512-QddKW4kBH0Wof6Y65eYCNHM4iOGmCTWLLcNYY1FGswhzmTYOUVXajNROR+iCXAOFnOF0ldtsR79SyqgyHH1Bgg==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["x64"]
	},
	"node_modules/@renovatebot/pep440": {
		"version": "4.2.1",
		"integrity": "sha512-2FK1hF93Fuf1laSdfiEmJvSJPVIDHEUTz68D3Fi9s0IZrrpaEcj6pTFBTbYvsgC5du4ogrtf5re7yMMvrKNgkw=="
	},
	"node_modules/@rolldown/binding-android-arm64": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-He6ZoCfv5D7dlRbrhNBkuMVIHd0GDnjJwbICE1OWpG7G3S2gmJ+eXkcNLJjzjNDpeI2aRy56ou39AJM9AD8YFA==",
		"optional": true,
		"os": ["android"],
		"cpu": ["arm64"]
	},
	"node_modules/@rolldown/binding-darwin-arm64": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-YzJdn08kSOXnj85ghHauH2iHpOJ6eSmstdRTLyaziDcUxe9SyQJgGyx/5jDIhDvtOcNvMm2Ju7m19+S/Rm1jFg==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["arm64"]
	},
	"node_modules/@rolldown/binding-darwin-x64": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-cIvAbqM+ZVV6lBSKSBtlNqH5iCiW933t1q8j0H66B3sjbe8AxIRetVqfGgcHcJtMzBIkIALlL9fcDrElWLJQcQ==",
		"optional": true,
		"os": ["darwin"],
		"cpu": ["x64"]
	},
	"node_modules/@rolldown/binding-freebsd-x64": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-rVt+B1B/qmKwCl1XD02wKfgh3vQPXRXdB/TicV2w6g7RVAM1+cZcpigwhLarqiVCxDObFZ7UgXCxPC7tpDoRog==",
		"optional": true,
		"os": ["freebsd"],
		"cpu": ["x64"]
	},
	"node_modules/@rolldown/binding-linux-arm-gnueabihf": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-69YKwJJBOFprQa1GktPgbuBOfnn+EGxu8sBJ1TjPER+zhSpYeaU4N07uqmyBiksOLGXsMegymuecLobfz03h8Q==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm"]
	},
	"node_modules/@rolldown/binding-linux-arm64-gnu": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-9JDhHUf3WcLfnViFWm+TyorqUtnSAHaCzlSNmMOq824prVuuzDOK91K0Hl8DUcEb9M5x2O+d2/jmBMsetRIn3g==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["glibc"]
	},
	"node_modules/@rolldown/binding-linux-arm64-musl": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-UvApLEGholmxw/HIwmUnLq3CwdydbhaHHllvWiCTNbyGom7wTwOtz5OAQbAKZYyiEOeIXZNPkM7nA4Dtng7CLw==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["arm64"],
		"libc": ["musl"]
	},
	"node_modules/@rolldown/binding-linux-x64-gnu": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-uVctNgZHiGnJx5Fij7wHLhgw4uyZBVi6mykeWKOqE7bVy9Hcxn0fM/IuqdMwk6hXlaf9fFShDTFz2+YejP+x0A==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["glibc"]
	},
	"node_modules/@rolldown/binding-linux-x64-musl": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-T6Eg0xWwcxd/MzBcuv4Z37YVbUbJxy5cMNnbIt/Yr99wFwli30O4BPlY8hKeGyn6lWNtU0QioBS46lVzDN38bg==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"],
		"libc": ["musl"]
	},
	"node_modules/@rolldown/binding-openharmony-arm64": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-PuGZVS2xNJyLADeh2F04b+Cz4NwvpglbtWACgrDOa5YDTEHKwmiTDjoD5eZ9/ptXtcpeFrMqD2H4Zn33KAh1Eg==",
		"optional": true,
		"os": ["openharmony"],
		"cpu": ["arm64"]
	},
	"node_modules/@rolldown/binding-wasm32-wasi": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-2mOxY562ihHlz9lEXuaGEIDCZ1vI+zyFdtsoa3M62xsEunDXQE+DVPO4S4x5MPK9tKulG/aFcA/IH5eVN257Cw==",
		"dependencies": { "@napi-rs/wasm-runtime": "^1.1.1" },
		"optional": true,
		"cpu": ["wasm32"]
	},
	"node_modules/@rolldown/binding-win32-arm64-msvc": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-oQVOP5cfAWZwRD0Q3nGn/cA9FW3KhMMuQ0NIndALAe6obqjLhqYVYDiGGRGrxvnjJsVbpLwR14gIUYnpIcHR1g==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["arm64"]
	},
	"node_modules/@rolldown/binding-win32-x64-msvc": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-Ydsxxx++FNOuov3wCBPaYjZrEvKOOGq3k+BF4BPridhg2pENfitSRD2TEuQ8i33bp5VptuNdC9IzxRKU031z5A==",
		"optional": true,
		"os": ["win32"],
		"cpu": ["x64"]
	},
	"node_modules/@rolldown/pluginutils": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-UTBjtTxVOhodhzFVp/ayITaTETRHPUPYZPXQe0WU0wOgxghMojXxYjOiPOauKIYNWJAWS2fd7gJgGQK8GU8vDA=="
	},
	"node_modules/@rollup/pluginutils": {
		"version": "5.5.1",
		"integrity": "sha512-P9ZvnfouRu4MSC+ilERaw6FmZs8zqKhpHxEs4aGDGWQAMzQGXnhvCSvoNwokfNvdt7t3Y5Y4p6gStQgezeIqug==",
		"dependencies": {
			"@types/estree": "^1.0.0",
			"estree-walker": "^2.0.2",
			"picomatch": "^4.0.2"
		},
		"peerDependencies": { "rollup": "^1.20.0||^2.0.0||^3.0.0||^4.0.0" },
		"peerDependenciesMeta": { "rollup": { "optional": true } }
	},
	"node_modules/@sinclair/typebox": {
		"version": "0.25.24",
		"integrity": "sha512-XJfwUVUKDHF5ugKwIcxEgc9k8b7HbznCp6eUfWgu710hMPNIO4aw4/zB5RogDQz8nd6gyCDpU9O/m6qYEWY6yQ=="
	},
	"node_modules/@tootallnate/once": {
		"version": "2.0.0",
		"integrity": "sha512-XCuKFP5PS55gnMVu3dty8KPatLqUoy/ZYzDzAGCQ8JNFCkLXzmI7vNHCR+XpbZaMWQK/vQubr7PkYq8g470J/A=="
	},
	"node_modules/@ts-morph/common": {
		"version": "0.11.1",
		"integrity": "sha512-7hWZS0NRpEsNV8vWJzg7FEz6V8MaLNeJOmwmghqUXTpzk16V1LLZhdo+4QvE/+zv4cVci0OviuJFnqhEfoV3+g==",
		"dependencies": {
			"fast-glob": "^3.2.7",
			"minimatch": "^3.0.4",
			"mkdirp": "^1.0.4",
			"path-browserify": "^1.0.1"
		}
	},
	"node_modules/@ts-morph/common/node_modules/minimatch": {
		"version": "3.1.5",
		"integrity": "sha512-VgjWUsnnT6n+NUk6eZq77zeFdpW2LWDzP6zFGrCbHXiYNul5Dzqk2HHQ5uFH2DNW5Xbp8+jVzaeNt94ssEEl4w==",
		"dependencies": { "brace-expansion": "^1.1.7" }
	},
	"node_modules/@tybys/wasm-util": {
		"version": "0.10.5",
		"integrity": "sha512-dOGOPxlaNV+G046mZzN+9C0dAcQZeSKcXiVaM0TYy/LM4ttTmgSBDxYfovcYI8Em3+eAbiAYpvWLOv8+ZVRJKA==",
		"dependencies": { "tslib": "^2.4.0" },
		"optional": true
	},
	"node_modules/@types/estree": {
		"version": "1.0.10",
		"integrity": "sha512-lTyOMnOcmRBzdCv6/4zUZCrEhV0xrqQiUZBZtVcbmLHBXKLnN8q89v/wKRF/Q0HbwVsqbIG3o5HDoFl9sduM+g=="
	},
	"node_modules/@types/json-schema": {
		"version": "7.0.15",
		"integrity": "sha512-5+fP8P8MFNC+AyZCDxrB2pkZFPGzqQWUzpSeuuVLvm8VMcorNYavBqoFcxK8bQz4Qsbn4oUEEem4wDLfcysGHA=="
	},
	"node_modules/@types/node": {
		"version": "20.11.0",
		"integrity": "sha512-o9bjXmDNcF7GbM4CNQpmi+TutCgap/K3w1JyKgxAjqx41zp9qlIAVFi0IhCNsJcXolEqLWhbFbEeL0PvYm4pcQ==",
		"dependencies": { "undici-types": "~5.26.4" }
	},
	"node_modules/@vercel/backends": {
		"version": "11.0.1",
		"integrity": "sha512-kqdSfsTBsLFUBjQsGhpTGgYuArUzNLj38iIRU+girCOn4OqZCDNRuQjqyjLiPK/Y5KCJH6noWmVdOP/urlxVRg==",
		"dependencies": {
			"@vercel/nft": "1.10.0",
			"@vercel/static-config": "3.4.3",
			"execa": "3.2.0",
			"fs-extra": "11.1.0",
			"get-port": "5.1.1",
			"oxc-transform": "0.111.0",
			"path-to-regexp": "8.3.0",
			"resolve.exports": "2.0.3",
			"rolldown": "1.0.0-rc.1",
			"srvx": "0.11.16",
			"ts-morph": "12.0.0",
			"tsx": "4.21.0",
			"zod": "3.22.4"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/backends/node_modules/zod": {
		"version": "3.22.4",
		"integrity": "sha512-iC+8Io04lddc+mVqQ9AZ7OQ2MrUKGN+oIQyq1vemgt46jwCwLfhq7/pwnBnNXXXZb8VTVLKwp9EDkx+ryxIWmg=="
	},
	"node_modules/@vercel/blob": {
		"version": "2.8.0",
		"integrity": "sha512-Nu+HWKpkgovCh/ezlG7wCVwF7RErTzLzZMbGKFBdGBCbTKyK+s5VXPLl+0+TpNEQPH8AVaGzOpIsXUOtkqylCQ==",
		"dependencies": {
			"@vercel/oidc": "^3.6.1",
			"async-retry": "^1.3.3",
			"is-buffer": "^2.0.5",
			"is-node-process": "^1.2.0",
			"throttleit": "^2.1.0",
			"undici": "^6.23.0"
		}
	},
	"node_modules/@vercel/blob/node_modules/undici": {
		"version": "6.29.1",
		"integrity": "sha512-EvRlUt/QqAEvXdQeRMYUfwOQsfzpDztykrG2owGEE/rBOBoYv9uF39ZzsNDh4lTFHhTr2XOZjKkYgueD12ZmGA=="
	},
	"node_modules/@vercel/build-utils": {
		"version": "14.13.1",
		"integrity": "sha512-O2wh5N/8mWLTc8oKuoCQKU4h8EHAL1dZDw11YHmu25pT0b54txEkLhkIFyW5h1lXD6gNMW4YpCSrtVw9QUNfxw==",
		"dependencies": {
			"cjs-module-lexer": "1.2.3",
			"es-module-lexer": "1.5.0"
		}
	},
	"node_modules/@vercel/cervel": {
		"version": "0.1.70",
		"integrity": "sha512-LitbcZqixlu9crNpIpw/2Dph/7EZafgOnuVHc55kcDNQOHTmwK11MTDHJvxKyRNIXBMneLFXUWnJ/xvgnxGhow==",
		"dependencies": { "@vercel/backends": "11.0.1" },
		"bin": { "cervel": "bin/cervel.mjs" }
	},
	"node_modules/@vercel/cli-auth": {
		"version": "0.3.9",
		"integrity": "sha512-T98jvrTIVUTP0X44oteRXCoHAFssOdnr+ENtnfylPsm71DWCmQzLuLXr8FWQ3FzwJbBF2hQDhMVhMqXUP18VMw==",
		"dependencies": {
			"@napi-rs/keyring": "1.2.0",
			"@vercel/cli-config": "0.3.0",
			"async-listen": "3.0.0",
			"open": "8.4.0",
			"zod": "4.1.11"
		}
	},
	"node_modules/@vercel/cli-config": {
		"version": "0.3.0",
		"integrity": "sha512-kQLt5Pm8wKd7/imzDY9/9u0tf8OuRkAuXI+s7j057FSUrXapAmumJSKwDqnR4ZZqdWoUcNLlFAgVIAdiwcGTcw==",
		"dependencies": {
			"xdg-app-paths": "5",
			"zod": "4.1.11"
		}
	},
	"node_modules/@vercel/cli-exec": {
		"version": "1.0.1",
		"integrity": "sha512-g9XerViJ/paZujufXYcu5XYI2vU2rtB4sgdpjUHde5RnOkdmpu0ngH46LCFGHoPXO/C+qDPSczIHIRN+8Q2YKQ==",
		"dependencies": { "execa": "5.1.1" }
	},
	"node_modules/@vercel/cli-exec/node_modules/execa": {
		"version": "5.1.1",
		"integrity": "sha512-8uSpZZocAZRBAPIEINJj3Lo9HyGitllczc27Eh5YYojjMFMn8yHMDMaUHE2Jqfq05D/wucwI4JGURyXt1vchyg==",
		"dependencies": {
			"cross-spawn": "^7.0.3",
			"get-stream": "^6.0.0",
			"human-signals": "^2.1.0",
			"is-stream": "^2.0.0",
			"merge-stream": "^2.0.0",
			"npm-run-path": "^4.0.1",
			"onetime": "^5.1.2",
			"signal-exit": "^3.0.3",
			"strip-final-newline": "^2.0.0"
		}
	},
	"node_modules/@vercel/cli-exec/node_modules/get-stream": {
		"version": "6.0.1",
		"integrity": "sha512-ts6Wi+2j3jQjqi70w5AlN8DFnkSwC+MqmxEzdEALB2qXZYV3X/b1CTfgPLGJNMeAWxdPfU8FO1ms3NUfaHCPYg=="
	},
	"node_modules/@vercel/cli-exec/node_modules/human-signals": {
		"version": "2.1.0",
		"integrity": "sha512-B4FFZ6q/T2jhhksgkbEW3HBvWIfDW85snkQgawt07S7J5QXTk6BkNV+0yAeZrM5QpMAdYlocGoljn0sJ/WQkFw=="
	},
	"node_modules/@vercel/cli-exec/node_modules/signal-exit": {
		"version": "3.0.7",
		"integrity": "sha512-wnD2ZE+l+SPC/uoS0vXeE9L1+0wuaMqKlfz9AMUo38JsyLSBWSFcHR1Rri62LZc12vLr1gb3jl7iwQhgwpAbGQ=="
	},
	"node_modules/@vercel/container": {
		"version": "11.0.1",
		"integrity": "sha512-xB6pV5yHbB7TZ/ZahI6kJn5H5CqWK9IDPpvdpkrsJixCI8lf7bdGpDYW/TrVBzwvmtAMTePwT8BkP2gPI7gAHA==",
		"dependencies": {
			"smol-toml": "1.5.2",
			"tar": "7.5.11"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/detect-agent": {
		"version": "1.2.5",
		"integrity": "sha512-0krENrjuitlW8s6TJu0MlqCevyCU7K7JK63jZAf7xZ6n17tx+vUEwzHT3sTxawtwZxaW21hu+oFUpoOrm49FsQ=="
	},
	"node_modules/@vercel/elysia": {
		"version": "11.0.1",
		"integrity": "sha512-WNVjWPmtRTaO+HCJcI8XtVPLazvLocNMgSkzmmnVGVPLZ2Oqwd0eqAkZed0E3Czd4WvVaUEoQ7j24TfZKlsTRw==",
		"dependencies": {
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/error-utils": {
		"version": "2.2.1",
		"integrity": "sha512-9DhP8jP7raLML4hGsBemxX5fXuQnu5xxMV+HjGygGbzEmVK/+KyJ3QP2Cw7PdF0uXdb9N0Qa4c3tRGH34ZX6vw=="
	},
	"node_modules/@vercel/express": {
		"version": "11.0.1",
		"integrity": "sha512-IEwEEc3WyhkPEQYr2+1Ea2Kq4KXV0cG7NscHNwSrTNf1jv2lxethIEvgWu7RJx7K8yQOxIFZnUHbIOLRqz+i9Q==",
		"dependencies": {
			"@vercel/cervel": "0.1.70",
			"@vercel/nft": "1.10.0",
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3",
			"fs-extra": "11.1.0",
			"path-to-regexp": "8.3.0",
			"ts-morph": "12.0.0",
			"zod": "3.22.4"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/express/node_modules/zod": {
		"version": "3.22.4",
		"integrity": "sha512-iC+8Io04lddc+mVqQ9AZ7OQ2MrUKGN+oIQyq1vemgt46jwCwLfhq7/pwnBnNXXXZb8VTVLKwp9EDkx+ryxIWmg=="
	},
	"node_modules/@vercel/fastify": {
		"version": "11.0.1",
		"integrity": "sha512-Apgr5UqdUYX9gRzM871BRkOCWyL0007ivyUqCIaEPR4BNt93sQfttmnOhLb6HLQ0/2qKSr3KunqMb0r0OwuzHg==",
		"dependencies": {
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/fun": {
		"version": "1.3.0",
		"integrity": "sha512-8erw9uPe0dFg45THkNxmjtvMX143SkZebmjgSVbcM3XCkXu3RIiBaJMcMNG8aaS+rnTuw8+d4De9HVT0M/r3wg==",
		"dependencies": {
			"@tootallnate/once": "2.0.0",
			"async-listen": "1.2.0",
			"debug": "4.3.4",
			"generic-pool": "3.4.2",
			"micro": "9.3.5-canary.3",
			"ms": "2.1.1",
			"node-fetch": "2.6.7",
			"path-to-regexp": "8.2.0",
			"promisepipe": "3.0.0",
			"semver": "7.5.4",
			"stat-mode": "0.3.0",
			"stream-to-promise": "2.2.0",
			"tar": "7.5.7",
			"tinyexec": "0.3.2",
			"tree-kill": "1.2.2",
			"uid-promise": "1.0.0",
			"xdg-app-paths": "5.1.0",
			"yauzl-promise": "2.1.3"
		}
	},
	"node_modules/@vercel/fun/node_modules/async-listen": {
		"version": "1.2.0",
		"integrity": "sha512-CcEtRh/oc9Jc4uWeUwdpG/+Mb2YUHKmdaTf0gUr7Wa+bfp4xx70HOb3RuSTJMvqKNB1TkdTfjLdrcz2X4rkkZA=="
	},
	"node_modules/@vercel/fun/node_modules/path-to-regexp": {
		"version": "8.2.0",
		"integrity": "sha512-TdrF7fW9Rphjq4RjrW0Kp2AW0Ahwu9sRGTkS6bvDi0SCwZlEZYmcfDbEsTz8RVk0EHIS/Vd1bv3JhG+1xZuAyQ=="
	},
	"node_modules/@vercel/fun/node_modules/tar": {
		"version": "7.5.7",
		"integrity": "sha512-fov56fJiRuThVFXD6o6/Q354S7pnWMJIVlDBYijsTNx6jKSE4pvrDTs6lUnmGvNyfJwFQQwWy3owKz1ucIhveQ==",
		"dependencies": {
			"@isaacs/fs-minipass": "^4.0.0",
			"chownr": "^3.0.0",
			"minipass": "^7.1.2",
			"minizlib": "^3.1.0",
			"yallist": "^5.0.0"
		}
	},
	"node_modules/@vercel/fun/node_modules/xdg-app-paths": {
		"version": "5.1.0",
		"integrity": "sha512-RAQ3WkPf4KTU1A8RtFx3gWywzVKe00tfOPFfl2NDGqbIFENQO4kqAJp7mhQjNj/33W5x5hiWWUdyfPq/5SU3QA==",
		"dependencies": { "xdg-portable": "^7.0.0" }
	},
	"node_modules/@vercel/gatsby-plugin-vercel-analytics": {
		"version": "1.0.12",
		"integrity": "sha512-Ejlhwxr7EBYJxtwYnlh6Vm6A2dPsUSPxMdYrfv0koZkgAzVwo7cG4aDQiy7iASMaGzwuI/PAnwlY2sJBF5b4OA==",
		"dependencies": { "web-vitals": "0.2.4" }
	},
	"node_modules/@vercel/gatsby-plugin-vercel-builder": {
		"version": "2.2.62",
		"integrity": "sha512-Sjvn7QX6zezfwoj7ZtVQlKteSYQ72Nkjr2UsMwfRvVSWitla2/9fA1KbNZ5zURDyY1ZJ/bO4cNjlMXW3UJZ6Xg==",
		"dependencies": {
			"@sinclair/typebox": "0.25.24",
			"@vercel/build-utils": "14.13.1",
			"esbuild": "0.27.0",
			"etag": "1.8.1",
			"fs-extra": "11.1.0"
		}
	},
	"node_modules/@vercel/go": {
		"version": "14.0.1",
		"integrity": "sha512-q7x91iZALTZA63OvazH9b10D5tDokmflJ5exx54zOIYBd2OBqd8UV+diL5v/L3y7TsvQqLUYiVc463V5NvVYZQ==",
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/h3": {
		"version": "11.0.1",
		"integrity": "sha512-5ILzRYQFqOV5drF68vDeloiPG24EdAPTpe8IUCFwlSiZ5Nzc1uwsKJn/DeLO4LzmLuyrAkWSVQ7Etj/orIoZ+A==",
		"dependencies": {
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/hono": {
		"version": "11.0.1",
		"integrity": "sha512-k1LhktoZO2pSHX18t2J2ifmMntkRPisj8tIqFOOsYjqeexQY9pZMpxW6QLHPteqFuKyDnfyqGZevAVxB8a0AoA==",
		"dependencies": {
			"@vercel/nft": "1.10.0",
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3",
			"fs-extra": "11.1.0",
			"path-to-regexp": "8.3.0",
			"ts-morph": "12.0.0",
			"zod": "3.22.4"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/hono/node_modules/zod": {
		"version": "3.22.4",
		"integrity": "sha512-iC+8Io04lddc+mVqQ9AZ7OQ2MrUKGN+oIQyq1vemgt46jwCwLfhq7/pwnBnNXXXZb8VTVLKwp9EDkx+ryxIWmg=="
	},
	"node_modules/@vercel/hydrogen": {
		"version": "12.0.1",
		"integrity": "sha512-nXF//k8zAIqFP3AGgORQGMwPthg/Xq7Zjo/qlrq0J7LjMOlOQaWGixjfoq+ypWA5/BNuEAIpPU+XR75HcwQ5tw==",
		"dependencies": {
			"@vercel/static-config": "3.4.3",
			"ts-morph": "12.0.0"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/koa": {
		"version": "11.0.1",
		"integrity": "sha512-6kLqfeB9ocbMICNEphdRIaIHy4YGh8pFY2/W0VU9X8jwUFVVUsupTv9e0xJt45hezLxz1soK7s/ZUlZFa0e53w==",
		"dependencies": {
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/nestjs": {
		"version": "11.0.1",
		"integrity": "sha512-YJMugvA26tpyPLJh10+jt5w4sbKsDnyfIMXag5+w+RsjngN3/ZHJKS1+ab3sxWlIP67js5VJlTnOQjec/VwLdA==",
		"dependencies": {
			"@vercel/node": "16.0.1",
			"@vercel/static-config": "3.4.3"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/next": {
		"version": "15.0.1",
		"integrity": "sha512-Cck2/NeDUqcMUldohCQtAjTZh4tLCJzm+owYm1jrdiFP/68ZlZ5KB3I35nMTljOaCN2OHiqLzbxdNGC3GTn0tA==",
		"dependencies": { "@vercel/nft": "1.10.0" },
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/nft": {
		"version": "1.10.0",
		"integrity": "sha512-iLOW4fcsgkipfOh2Bw3wB38YDfxTlxr7+j4uFeui2OswkNT28jIitS/aMce7tS0mef1YPQ8zLIDYr3a0aahNrA==",
		"dependencies": {
			"@mapbox/node-pre-gyp": "^2.0.0",
			"@rollup/pluginutils": "^5.1.3",
			"acorn": "^8.6.0",
			"acorn-import-attributes": "^1.9.5",
			"async-sema": "^3.1.1",
			"bindings": "^1.4.0",
			"estree-walker": "2.0.2",
			"glob": "^13.0.0",
			"graceful-fs": "^4.2.9",
			"node-gyp-build": "^4.2.2",
			"picomatch": "^4.0.2",
			"resolve-from": "^5.0.0"
		},
		"bin": { "nft": "out/cli.js" }
	},
	"node_modules/@vercel/node": {
		"version": "16.0.1",
		"integrity": "sha512-jWNlamCPNCv1USW1oMGujpRX3VAmiBUi0zfqA3grYt8H3KCzrm3gKRyzH6NmztfEdtYbTgEAaGJYvuQiCUKDuQ==",
		"dependencies": {
			"@edge-runtime/node-utils": "2.3.0",
			"@edge-runtime/primitives": "4.1.0",
			"@edge-runtime/vm": "3.2.0",
			"@types/node": "20.11.0",
			"@vercel/error-utils": "2.2.1",
			"@vercel/nft": "1.10.0",
			"@vercel/static-config": "3.4.3",
			"async-listen": "3.0.0",
			"cjs-module-lexer": "1.2.3",
			"edge-runtime": "2.5.9",
			"es-module-lexer": "1.4.1",
			"esbuild": "0.27.0",
			"etag": "1.8.1",
			"mime-types": "2.1.35",
			"node-fetch": "2.6.9",
			"path-to-regexp": "6.1.0",
			"path-to-regexp-updated": "npm:path-to-regexp@6.3.0",
			"ts-morph": "12.0.0",
			"tsx": "4.21.0",
			"typescript": "npm:typescript@5.9.3",
			"undici": "5.28.4"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/node/node_modules/es-module-lexer": {
		"version": "1.4.1",
		"integrity": "sha512-cXLGjP0c4T3flZJKQSuziYoq7MlT+rnvfZjfp7h+I7K9BNX54kP9nyWvdbwjQ4u1iWbOL4u96fgeZLToQlZC7w=="
	},
	"node_modules/@vercel/node/node_modules/node-fetch": {
		"version": "2.6.9",
		"integrity": "sha512-DJm/CJkZkRjKKj4Zi4BsKVZh3ValV5IR5s7LVZnW+6YMh0W1BfNA8XSs6DLMGYlId5F3KnA70uu2qepcR08Qqg==",
		"dependencies": { "whatwg-url": "^5.0.0" },
		"peerDependencies": { "encoding": "^0.1.0" },
		"peerDependenciesMeta": { "encoding": { "optional": true } }
	},
	"node_modules/@vercel/node/node_modules/path-to-regexp": {
		"version": "6.1.0",
		"integrity": "sha512-h9DqehX3zZZDCEm+xbfU0ZmwCGFCAAraPJWMXJ4+v32NjZJilVg3k1TcKsRgIb8IQ/izZSaydDc1OhJCZvs2Dw=="
	},
	"node_modules/@vercel/node/node_modules/undici": {
		"version": "5.28.4",
		"integrity": "sha512-72RFADWFqKmUb2hmmvNODKL3p9hcB6Gt2DOQMis1SEBaV6a4MH8soBvzg+95CYhCKPFedut2JY9bMfrDl9D23g==",
		"dependencies": { "@fastify/busboy": "^2.0.0" }
	},
	"node_modules/@vercel/oidc": {
		"version": "3.8.10",
		"integrity": "sha512-sPw1kIfQEA6/2dB+zlAJHnhhNBRJ8t/t4HfFvKO+g0EPBA7NbCKyGovuhgAV6Mnl865ka7HqCEguIy596czdAw==",
		"dependencies": {
			"@vercel/cli-config": "0.3.1",
			"@vercel/cli-exec": "1.0.1",
			"jose": "^5.9.6"
		}
	},
	"node_modules/@vercel/oidc/node_modules/@vercel/cli-config": {
		"version": "0.3.1",
		"integrity": "sha512-sISbygqlFXYb8qfPu/+2Cf/A8IjrlAuZePdag3EDQr2PRA455s7UZtl9Ro674CWsB/saBRmz3jEkw0YsQs8OoQ==",
		"dependencies": {
			"xdg-app-paths": "5",
			"zod": "4.1.11"
		}
	},
	"node_modules/@vercel/prepare-flags-definitions": {
		"version": "0.3.0",
		"integrity": "sha512-/0nuDFwYje0nqZnVKSd2VfJy2wOPQwbkas1qO1JQgtb0sLl+EeSCW4O9hrvq55pN50PNlAZ/APSeWHIAT9ZGHg=="
	},
	"node_modules/@vercel/python": {
		"version": "17.0.1",
		"integrity": "sha512-rFsvUHyfFPqU1vncXB/kCEEaF7VJJvMJUfIxyI3/eUacP1KigLrIioZbKgArUtp90kMkq3I/RcqdSvBKT5wdLg==",
		"dependencies": { "@vercel/python-analysis": "0.14.0" },
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/python-analysis": {
		"version": "0.14.0",
		"integrity": "sha512-qyVxbaU14gAi/AsaR8syZLukUsOp69Jkm1xn80rZPy4k9+zRUTIfqs0AOk7L8wwBxDDB6LLjcBUAmafhbJQnUQ==",
		"dependencies": {
			"@bytecodealliance/preview2-shim": "0.17.6",
			"@renovatebot/pep440": "4.2.1",
			"fs-extra": "11.1.1",
			"js-yaml": "4.1.1",
			"minimatch": "10.1.1",
			"smol-toml": "1.5.2",
			"zod": "3.22.4"
		}
	},
	"node_modules/@vercel/python-analysis/node_modules/fs-extra": {
		"version": "11.1.1",
		"integrity": "sha512-MGIE4HOvQCeUCzmlHs0vXpih4ysz4wg9qiSAu6cd42lVwPbTM1TjV7RusoyQqMmk/95gdQZX72u+YW+c3eEpFQ==",
		"dependencies": {
			"graceful-fs": "^4.2.0",
			"jsonfile": "^6.0.1",
			"universalify": "^2.0.0"
		}
	},
	"node_modules/@vercel/python-analysis/node_modules/zod": {
		"version": "3.22.4",
		"integrity": "sha512-iC+8Io04lddc+mVqQ9AZ7OQ2MrUKGN+oIQyq1vemgt46jwCwLfhq7/pwnBnNXXXZb8VTVLKwp9EDkx+ryxIWmg=="
	},
	"node_modules/@vercel/redwood": {
		"version": "13.0.1",
		"integrity": "sha512-6uC8+4oUwZjy77akgSQapjYPkGoNu+vLR6cUZ0rpK6ohXAvJhrmWoqJx+H7Ga0JrdV8BMmNJOVhwAK4b41doZw==",
		"dependencies": {
			"@vercel/nft": "1.10.0",
			"@vercel/static-config": "3.4.3",
			"semver": "6.3.1",
			"ts-morph": "12.0.0"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/redwood/node_modules/semver": {
		"version": "6.3.1",
		"integrity": "sha512-BR7VvDCVHO+q2xBEWskxS6DJE1qRnb7DxzUrogb71CWoSficBxYsiAGd+Kl0mmq/MprG9yArRkyrQxTO6XjMzA==",
		"bin": { "semver": "bin/semver.js" }
	},
	"node_modules/@vercel/remix-builder": {
		"version": "16.0.1",
		"integrity": "sha512-oXlYClyigC/+OaTBX9RW5eqQoHi7cxL2hi7EUy5uxaUT6YG56bAdCc8CmdC6vQTDYDw+E/daGb9hdHT2iW1ccQ==",
		"dependencies": {
			"@vercel/error-utils": "2.2.1",
			"@vercel/nft": "1.10.0",
			"@vercel/static-config": "3.4.3",
			"path-to-regexp": "6.1.0",
			"path-to-regexp-updated": "npm:path-to-regexp@6.3.0",
			"ts-morph": "12.0.0"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/remix-builder/node_modules/path-to-regexp": {
		"version": "6.1.0",
		"integrity": "sha512-h9DqehX3zZZDCEm+xbfU0ZmwCGFCAAraPJWMXJ4+v32NjZJilVg3k1TcKsRgIb8IQ/izZSaydDc1OhJCZvs2Dw=="
	},
	"node_modules/@vercel/ruby": {
		"version": "13.0.1",
		"integrity": "sha512-h4m8we05zVBAckO6RMUjSeNyS3Vm5YEBkjLaqw7+MmYkIn5WTO9lKrhICImWzfRkIbCkXRbr1SIDHguIrXgKWg==",
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/rust": {
		"version": "12.0.1",
		"integrity": "sha512-ntvVQNWDSTHship0UsJ8mLZ+QT0Ixy2YJKwQ+Wculr/oL85LGvW4R72tot+oqFrLgZuq8Jw9DAPhhaiXfwflDQ==",
		"dependencies": {
			"execa": "5",
			"get-port": "5.1.1",
			"smol-toml": "1.5.2"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/rust/node_modules/execa": {
		"version": "5.1.1",
		"integrity": "sha512-8uSpZZocAZRBAPIEINJj3Lo9HyGitllczc27Eh5YYojjMFMn8yHMDMaUHE2Jqfq05D/wucwI4JGURyXt1vchyg==",
		"dependencies": {
			"cross-spawn": "^7.0.3",
			"get-stream": "^6.0.0",
			"human-signals": "^2.1.0",
			"is-stream": "^2.0.0",
			"merge-stream": "^2.0.0",
			"npm-run-path": "^4.0.1",
			"onetime": "^5.1.2",
			"signal-exit": "^3.0.3",
			"strip-final-newline": "^2.0.0"
		}
	},
	"node_modules/@vercel/rust/node_modules/get-stream": {
		"version": "6.0.1",
		"integrity": "sha512-ts6Wi+2j3jQjqi70w5AlN8DFnkSwC+MqmxEzdEALB2qXZYV3X/b1CTfgPLGJNMeAWxdPfU8FO1ms3NUfaHCPYg=="
	},
	"node_modules/@vercel/rust/node_modules/human-signals": {
		"version": "2.1.0",
		"integrity": "sha512-B4FFZ6q/T2jhhksgkbEW3HBvWIfDW85snkQgawt07S7J5QXTk6BkNV+0yAeZrM5QpMAdYlocGoljn0sJ/WQkFw=="
	},
	"node_modules/@vercel/rust/node_modules/signal-exit": {
		"version": "3.0.7",
		"integrity": "sha512-wnD2ZE+l+SPC/uoS0vXeE9L1+0wuaMqKlfz9AMUo38JsyLSBWSFcHR1Rri62LZc12vLr1gb3jl7iwQhgwpAbGQ=="
	},
	"node_modules/@vercel/sandbox": {
		"version": "3.1.0",
		"integrity": "sha512-z124E4rsmNpwGtTnLImiYzEXk972bWniQyhlvkEt35UtwKTdfBAFXcNG2OvqYqwzAsdQaP3B7teQ2pqA9B5Viw==",
		"dependencies": {
			"@vercel/oidc": "3.2.0",
			"@workflow/serde": "4.1.0-beta.2",
			"async-retry": "1.3.3",
			"jose": "6.2.3",
			"jsonlines": "0.1.1",
			"lru-cache": "^10.4.3",
			"ms": "2.1.3",
			"picocolors": "^1.1.1",
			"tar-stream": "3.1.7",
			"undici": "^7.27.1",
			"xdg-app-paths": "5.1.0",
			"zod": "^4.1.1"
		}
	},
	"node_modules/@vercel/sandbox/node_modules/@vercel/oidc": {
		"version": "3.2.0",
		"integrity": "sha512-UycprH3T6n3jH0k44NHMa7pnFHGu/N05MjojYr+Mc6I7obkoLIJujSWwin1pCvdy/eOxrI/l3uDLQsmcrOb4ug=="
	},
	"node_modules/@vercel/sandbox/node_modules/jose": {
		"version": "6.2.3",
		"integrity": "sha512-YYVDInQKFJfR/xa3ojUTl8c2KoTwiL1R5Wg9YCydwH0x0B9grbzlg5HC7mMjCtUJjbQ/YnGEZIhI5tCgfTb4Hw=="
	},
	"node_modules/@vercel/sandbox/node_modules/lru-cache": {
		"version": "10.4.3",
		"integrity": "sha512-JNAzZcXrCt42VGLuYz0zfAzDfAvJWW6AfYlDBQyDV5DClI2m5sAmK+OIO7s59XfsRsWHp02jAJrRadPRGTt6SQ=="
	},
	"node_modules/@vercel/sandbox/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA=="
	},
	"node_modules/@vercel/sandbox/node_modules/picocolors": {
		"version": "1.1.1",
		"integrity": "sha512-xceH2snhtb5M9liqDsmEw56le376mTZkEX/jEb/RxNFyegNul7eNslCXP9FDj/Lcu0X8KEyMceP2ntpaHrDEVA=="
	},
	"node_modules/@vercel/sandbox/node_modules/undici": {
		"version": "7.30.2",
		"integrity": "sha512-mLyPQnHwUxaM/rideoK/+KL8DaAJLRl4aBCfmX444aCSLnIaomqPLtNRe2jdCYcsk5wZzXrDIQC8ZeYNRAYyIA=="
	},
	"node_modules/@vercel/sandbox/node_modules/xdg-app-paths": {
		"version": "5.1.0",
		"integrity": "sha512-RAQ3WkPf4KTU1A8RtFx3gWywzVKe00tfOPFfl2NDGqbIFENQO4kqAJp7mhQjNj/33W5x5hiWWUdyfPq/5SU3QA==",
		"dependencies": { "xdg-portable": "^7.0.0" }
	},
	"node_modules/@vercel/static-build": {
		"version": "13.0.1",
		"integrity": "sha512-AyZFkfjoGxaMUVsPkK0edxOeJqw2kN+A5LqH8U5KxXCW585bDbolVzyZ1uR2oPo+c4aMZVwrlVk8vV+oKghEUg==",
		"dependencies": {
			"@vercel/gatsby-plugin-vercel-analytics": "1.0.12",
			"@vercel/gatsby-plugin-vercel-builder": "2.2.62",
			"@vercel/static-config": "3.4.3",
			"ts-morph": "12.0.0"
		},
		"peerDependencies": { "@vercel/build-utils": "14.13.1" }
	},
	"node_modules/@vercel/static-config": {
		"version": "3.4.3",
		"integrity": "sha512-BY1sL8rNJvIm3TK/8TQ+Q6jIx7NpO5xckQzv7s6c1ypHvRnTl+vf6rmgY5WFXmoYDeGm3tMy4jiy/5M/5jGr/g==",
		"dependencies": {
			"ajv": "8.6.3",
			"json-schema-to-ts": "1.6.4",
			"oxc-parser": "0.121.0",
			"ts-morph": "12.0.0"
		}
	},
	"node_modules/@vercel/vc-native-linux-x64": {
		"version": "60.1.3",
		"integrity": "sha512-lzF79FbGbtg/oiehITTmPtdp/Iu4yNsEc0URwOnCA7CJQ/nCxevNOPn9h4dTzZZmv6afd0/Jwh9cc+nqzw3KXA==",
		"optional": true,
		"os": ["linux"],
		"cpu": ["x64"]
	},
	"node_modules/@workflow/serde": {
		"version": "4.1.0-beta.2",
		"integrity": "sha512-8kkeoQKLDaKXefjV5dbhBj2aErfKp1Mc4pb6tj8144cF+Em5SPbyMbyLCHp+BVrFfFVCBluCtMx+jjvaFVZGww=="
	},
	"node_modules/abbrev": {
		"version": "3.0.1",
		"integrity": "sha512-AO2ac6pjRB3SJmGJo+v5/aK6Omggp6fsLrs6wN9bd35ulu4cCwaAU9+7ZhXjeqHVkaHThLuzH0nZr0YpCDhygg=="
	},
	"node_modules/acorn": {
		"version": "8.19.0",
		"integrity": "sha512-oJlA3XiRm7Cyk6qFD2Jn8ak9B7jSy0qy00ADO3+8dpT0LSjFihQYv4C02LFCSYJV3Q37xYwwRy5m+IpIiUzqWw==",
		"bin": { "acorn": "bin/acorn" }
	},
	"node_modules/acorn-import-attributes": {
		"version": "1.9.5",
		"integrity": "sha512-n02Vykv5uA3eHGM/Z2dQrcD56kL8TyDb2p1+0P83PClMnC/nc+anbQRhIOWnSq4Ke/KvDPrY3C9hDtC/A3eHnQ==",
		"peerDependencies": { "acorn": "^8" }
	},
	"node_modules/agent-base": {
		"version": "7.1.4",
		"integrity": "sha512-MnA+YT8fwfJPgBx3m60MNqakm30XOkyIoH1y6huTQvC0PwZG7ki8NacLBcrPbNoo8vEZy7Jpuk7+jMO+CUovTQ=="
	},
	"node_modules/ajv": {
		"version": "8.6.3",
		"integrity": "sha512-SMJOdDP6LqTkD0Uq8qLi+gMwSt0imXLSV080qFVwJCpH9U6Mb+SUGHAXM0KNbcBPguytWyvFxcHgMLe2D2XSpw==",
		"dependencies": {
			"fast-deep-equal": "^3.1.1",
			"json-schema-traverse": "^1.0.0",
			"require-from-string": "^2.0.2",
			"uri-js": "^4.2.2"
		}
	},
	"node_modules/any-promise": {
		"version": "1.3.0",
		"integrity": "sha512-7UvmKalWRt1wgjL1RrGxoSJW/0QZFIegpeGvZG9kjp8vrRu55XTHbwnqq2GpXm9uLbcuhxm3IqX9OB4MZR1b2A=="
	},
	"node_modules/arg": {
		"version": "4.1.0",
		"integrity": "sha512-ZWc51jO3qegGkVh8Hwpv636EkbesNV5ZNQPCtRa+0qytRYPEs9IYT9qITY9buezqUH5uqyzlWLcufrzU2rffdg=="
	},
	"node_modules/argparse": {
		"version": "2.0.1",
		"integrity": "sha512-8+9WqebbFzpX9OR+Wa6O29asIogeRMzcGtAINdpMHHyAg10f05aSFVBbcEqGf/PXw1EjAZ+q2/bEBg3DvurK3Q=="
	},
	"node_modules/async-listen": {
		"version": "3.0.0",
		"integrity": "sha512-V+SsTpDqkrWTimiotsyl33ePSjA5/KrithwupuvJ6ztsqPvGv6ge4OredFhPffVXiLN/QUWvE0XcqJaYgt6fOg=="
	},
	"node_modules/async-retry": {
		"version": "1.3.3",
		"integrity": "sha512-wfr/jstw9xNi/0teMHrRW7dsz3Lt5ARhYNZ2ewpadnhaIp5mbALhOAP+EAdsC7t4Z6wqsDVv9+W6gm1Dk9mEyw==",
		"dependencies": { "retry": "0.13.1" }
	},
	"node_modules/async-sema": {
		"version": "3.1.1",
		"integrity": "sha512-tLRNUXati5MFePdAk8dw7Qt7DpxPB60ofAgn8WRhW6a2rcimZnYBP9oxHiv0OHy+Wz7kPMG+t4LGdt31+4EmGg=="
	},
	"node_modules/b4a": {
		"version": "1.9.0",
		"integrity": "sha512-dpfcF9fDNR6++cthXR67iyhgqWy9CBouAvIWhIntzBG6cvK/cnIPiZQjBwi/ZqjjBEDGfoNDtmB0kTjroOJ3pQ==",
		"peerDependencies": { "react-native-b4a": "*" },
		"peerDependenciesMeta": { "react-native-b4a": { "optional": true } }
	},
	"node_modules/balanced-match": {
		"version": "1.0.2",
		"integrity": "sha512-3oSeUO0TMV67hN1AmbXsK4yaqU7tjiHlbxRDZOpH0KW9+CeX4bRAaX0Anxt0tx2MrpRpWwQaPwIlISEJhYU5Pw=="
	},
	"node_modules/bare-events": {
		"version": "2.9.2",
		"integrity": "sha512-AIPKioV7/Y/8KfZ3AAhjPJxLLbY49S64Ym5DakZlUg75qQiTgUq9hEJoEwa4eUezPUlXRy/i5NpsKvo9jgKmoA==",
		"peerDependencies": { "bare-abort-controller": "*" },
		"peerDependenciesMeta": { "bare-abort-controller": { "optional": true } }
	},
	"node_modules/bindings": {
		"version": "1.5.0",
		"integrity": "sha512-p2q/t/mhvuOj/UeLlV6566GD/guowlr0hHxClI0W9m7MWYkL1F0hLo+0Aexs9HSPCtR1SXQ0TD3MMKrXZajbiQ==",
		"dependencies": { "file-uri-to-path": "1.0.0" }
	},
	"node_modules/brace-expansion": {
		"version": "1.1.22",
		"integrity": "sha512-CKLDTuSsN0+r1ThM0WkzzBI7dnPI6xEGfa/JnVYIK9JNBA1N1NyPwXVHor//NKD/y3sDxp764sZdLhFK7pH8XQ==",
		"dependencies": {
			"balanced-match": "^1.0.0",
			"concat-map": "0.0.1"
		}
	},
	"node_modules/braces": {
		"version": "3.0.3",
		"integrity": "sha512-yQbXgO/OSZVD2IsiLlro+7Hf6Q18EJrKSEsdoMzKePKXct3gvD8oLcOQdIzGupr5Fj+EDe8gO/lxc1BzfMpxvA==",
		"dependencies": { "fill-range": "^7.1.1" }
	},
	"node_modules/buffer-crc32": {
		"version": "0.2.13",
		"integrity": "sha512-VO9Ht/+p3SN7SKWqcrgEzjGbRSJYTx+Q1pTQC0wrWqHx0vpJraQ6GtHx8tvcg1rlK1byhU5gccxgOgj7B0TDkQ=="
	},
	"node_modules/bytes": {
		"version": "3.1.0",
		"integrity": "sha512-zauLjrfCG+xvoyaqLoV8bLVXXNGC4JqlxFCutSDWA6fJrTo2ZuvLYTqZ7aHBLZSMOopbzwv8f+wZcVzfVTI2Dg=="
	},
	"node_modules/chokidar": {
		"version": "4.0.0",
		"integrity": "sha512-mxIojEAQcuEvT/lyXq+jf/3cO/KoA6z4CeNDGGevTybECPOMFCnQy3OPahluUkbqgPNGw5Bi78UC7Po6Lhy+NA==",
		"dependencies": { "readdirp": "^4.0.1" }
	},
	"node_modules/chownr": {
		"version": "3.0.0",
		"integrity": "sha512-+IxzY9BZOQd/XuYPRmrvEVjF/nqj5kgT4kEq7VofrDoM1MxoRjEWkrCC3EtLi59TVawxTAn+orJwFQcrqEN1+g=="
	},
	"node_modules/cjs-module-lexer": {
		"version": "1.2.3",
		"integrity": "sha512-0TNiGstbQmCFwt4akjjBg5pLRTSyj/PkWQ1ZoO2zntmg9yLqSRxwEa4iCfQLGjqhiqBfOJa7W/E8wfGrTDmlZQ=="
	},
	"node_modules/code-block-writer": {
		"version": "10.1.1",
		"integrity": "sha512-67ueh2IRGst/51p0n6FvPrnRjAGHY5F8xdjkgrYE7DDzpJe6qA07RYQ9VcoUeo5ATOjSOiWpSL3SWBRRbempMw=="
	},
	"node_modules/concat-map": {
		"version": "0.0.1",
		"integrity": "sha512-/Srv4dswyQNBfohGpz9o6Yb3Gz3SrUDqBH5rTuhGR7ahtlbYKnVxw2bCFMRljaA7EXHaXZ8wsHdodFvbkhKmqg=="
	},
	"node_modules/consola": {
		"version": "3.4.2",
		"integrity": "sha512-5IKcdX0nnYavi6G7TtOhwkYzyjfJlatbjMjuLSfE2kYT5pMDOilZ4OvMhi637CcDICTmz3wARPoyhqyX1Y+XvA=="
	},
	"node_modules/content-type": {
		"version": "1.0.4",
		"integrity": "sha512-hIP3EEPs8tB9AT1L+NUqtwOAps4mk2Zob89MWXMHjHWg9milF/j4osnnQLXBCBFBk/tvIG/tUc9mOUJiPBhPXA=="
	},
	"node_modules/convert-hrtime": {
		"version": "3.0.0",
		"integrity": "sha512-7V+KqSvMiHp8yWDuwfww06XleMWVVB9b9tURBx+G7UTADuo5hYPuowKloz4OzOqbPezxgo+fdQ1522WzPG4OeA=="
	},
	"node_modules/cross-spawn": {
		"version": "7.0.6",
		"integrity": "sha512-uV2QOWP2nWzsy2aMp8aRibhi9dlzF5Hgh5SHaB9OiTGEyDTiJJyx0uy51QXdyWbtAHNua4XJzUKca3OzKUd3vA==",
		"dependencies": {
			"path-key": "^3.1.0",
			"shebang-command": "^2.0.0",
			"which": "^2.0.1"
		}
	},
	"node_modules/debug": {
		"version": "4.3.4",
		"integrity": "sha512-PRWFHuSU3eDtQJPvnNY7Jcket1j0t5OuOsFzPPzsekD52Zl8qUfFIPEiswXqIvHWGVHOgX+7G/vCNNhehwxfkQ==",
		"dependencies": { "ms": "2.1.2" },
		"peerDependenciesMeta": { "supports-color": { "optional": true } }
	},
	"node_modules/debug/node_modules/ms": {
		"version": "2.1.2",
		"integrity": "sha512-sGkPx+VjMtmA6MX27oA4FBFELFCZZ4S4XqeGOXCv68tT+jb3vk/RyaKWP0PTKyWtmLSM0b+adUTEvbs1PEaH2w=="
	},
	"node_modules/define-lazy-prop": {
		"version": "2.0.0",
		"integrity": "sha512-Ds09qNh8yw3khSjiJjiUInaGX9xlqZDY7JVryGxdxV7NPeuqQfplOpQ66yJFZut3jLa5zOwkXw1g9EI2uKh4Og=="
	},
	"node_modules/depd": {
		"version": "1.1.2",
		"integrity": "sha512-7emPTl6Dpo6JRXOXjLRxck+FlLRX5847cLKEn00PLAgc3g2hTZZgr+e4c2v6QpSmLeFP3n5yUo7ft6avBK/5jQ=="
	},
	"node_modules/detect-libc": {
		"version": "2.1.2",
		"integrity": "sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ=="
	},
	"node_modules/edge-runtime": {
		"version": "2.5.9",
		"integrity": "sha512-pk+k0oK0PVXdlT4oRp4lwh+unuKB7Ng4iZ2HB+EZ7QCEQizX360Rp/F4aRpgpRgdP2ufB35N+1KppHmYjqIGSg==",
		"dependencies": {
			"@edge-runtime/format": "2.2.1",
			"@edge-runtime/ponyfill": "2.4.2",
			"@edge-runtime/vm": "3.2.0",
			"async-listen": "3.0.1",
			"mri": "1.2.0",
			"picocolors": "1.0.0",
			"pretty-ms": "7.0.1",
			"signal-exit": "4.0.2",
			"time-span": "4.0.0"
		},
		"bin": { "edge-runtime": "dist/cli/index.js" }
	},
	"node_modules/edge-runtime/node_modules/async-listen": {
		"version": "3.0.1",
		"integrity": "sha512-cWMaNwUJnf37C/S5TfCkk/15MwbPRwVYALA2jtjkbHjCmAPiDXyNJy2q3p1KAZzDLHAWyarUWSujUoHR4pEgrA=="
	},
	"node_modules/end-of-stream": {
		"version": "1.4.5",
		"integrity": "sha512-ooEGc6HP26xXq/N+GCGOT0JKCLDGrq2bQUZrQ7gyrJiZANJ/8YDTxTpQBXGMn+WbIQXNVpyWymm7KYVICQnyOg==",
		"dependencies": { "once": "^1.4.0" }
	},
	"node_modules/es-module-lexer": {
		"version": "1.5.0",
		"integrity": "sha512-pqrTKmwEIgafsYZAGw9kszYzmagcE/n4dbgwGWLEXg7J4QFJVQRBld8j3Q3GNez79jzxZshq0bcT962QHOghjw=="
	},
	"node_modules/esbuild": {
		"version": "0.27.0",
		"integrity": "sha512-jd0f4NHbD6cALCyGElNpGAOtWxSq46l9X/sWB0Nzd5er4Kz2YTm+Vl0qKFT9KUJvD8+fiO8AvoHhFvEatfVixA==",
		"optionalDependencies": {
			"@esbuild/aix-ppc64": "0.27.0",
			"@esbuild/android-arm": "0.27.0",
			"@esbuild/android-arm64": "0.27.0",
			"@esbuild/android-x64": "0.27.0",
			"@esbuild/darwin-arm64": "0.27.0",
			"@esbuild/darwin-x64": "0.27.0",
			"@esbuild/freebsd-arm64": "0.27.0",
			"@esbuild/freebsd-x64": "0.27.0",
			"@esbuild/linux-arm": "0.27.0",
			"@esbuild/linux-arm64": "0.27.0",
			"@esbuild/linux-ia32": "0.27.0",
			"@esbuild/linux-loong64": "0.27.0",
			"@esbuild/linux-mips64el": "0.27.0",
			"@esbuild/linux-ppc64": "0.27.0",
			"@esbuild/linux-riscv64": "0.27.0",
			"@esbuild/linux-s390x": "0.27.0",
			"@esbuild/linux-x64": "0.27.0",
			"@esbuild/netbsd-arm64": "0.27.0",
			"@esbuild/netbsd-x64": "0.27.0",
			"@esbuild/openbsd-arm64": "0.27.0",
			"@esbuild/openbsd-x64": "0.27.0",
			"@esbuild/openharmony-arm64": "0.27.0",
			"@esbuild/sunos-x64": "0.27.0",
			"@esbuild/win32-arm64": "0.27.0",
			"@esbuild/win32-ia32": "0.27.0",
			"@esbuild/win32-x64": "0.27.0"
		},
		"bin": { "esbuild": "bin/esbuild" },
		"hasInstallScript": true
	},
	"node_modules/estree-walker": {
		"version": "2.0.2",
		"integrity": "sha512-Rfkk/Mp/DL7JVje3u18FxFujQlTNR2q6QfMSMB7AvCBx91NGj/ba3kCfza0f6dVDbw7YlRf/nDrn7pQrCCyQ/w=="
	},
	"node_modules/etag": {
		"version": "1.8.1",
		"integrity": "sha512-aIL5Fx7mawVa300al2BnEE4iNvo1qETxLrPI/o05L7z6go7fCw1J6EQmbK4FmJ2AS7kgVF/KEZWufBfdClMcPg=="
	},
	"node_modules/events-intercept": {
		"version": "2.0.0",
		"integrity": "sha512-blk1va0zol9QOrdZt0rFXo5KMkNPVSp92Eju/Qz8THwKWKRKeE0T8Br/1aW6+Edkyq9xHYgYxn2QtOnUKPUp+Q=="
	},
	"node_modules/events-universal": {
		"version": "1.0.1",
		"integrity": "sha512-LUd5euvbMLpwOF8m6ivPCbhQeSiYVNb8Vs0fQ8QjXo0JTkEHpz8pxdQf0gStltaPpw0Cca8b39KxvK9cfKRiAw==",
		"dependencies": { "bare-events": "^2.7.0" }
	},
	"node_modules/execa": {
		"version": "3.2.0",
		"integrity": "sha512-kJJfVbI/lZE1PZYDI5VPxp8zXPO9rtxOkhpZ0jMKha56AI9y2gGVC6bkukStQf0ka5Rh15BA5m7cCCH4jmHqkw==",
		"dependencies": {
			"cross-spawn": "^7.0.0",
			"get-stream": "^5.0.0",
			"human-signals": "^1.1.1",
			"is-stream": "^2.0.0",
			"merge-stream": "^2.0.0",
			"npm-run-path": "^4.0.0",
			"onetime": "^5.1.0",
			"p-finally": "^2.0.0",
			"signal-exit": "^3.0.2",
			"strip-final-newline": "^2.0.0"
		}
	},
	"node_modules/execa/node_modules/signal-exit": {
		"version": "3.0.7",
		"integrity": "sha512-wnD2ZE+l+SPC/uoS0vXeE9L1+0wuaMqKlfz9AMUo38JsyLSBWSFcHR1Rri62LZc12vLr1gb3jl7iwQhgwpAbGQ=="
	},
	"node_modules/fast-deep-equal": {
		"version": "3.1.3",
		"integrity": "sha512-f3qQ9oQy9j2AhBe/H9VC91wLmKBCCU/gDOnKNAYG5hswO7BLKj09Hc5HYNz9cGI++xlpDCIgDaitVs03ATR84Q=="
	},
	"node_modules/fast-fifo": {
		"version": "1.3.2",
		"integrity": "sha512-/d9sfos4yxzpwkDkuN7k2SqFKtYNmCTzgfEpz82x34IM9/zc8KGxQoXg1liNC/izpRM/MBdt44Nmx41ZWqk+FQ=="
	},
	"node_modules/fast-glob": {
		"version": "3.3.3",
		"integrity": "sha512-7MptL8U0cqcFdzIzwOTHoilX9x5BrNqye7Z/LuC7kCMRio1EMSyqRK3BEAUD7sXRq4iT4AzTVuZdhgQ2TCvYLg==",
		"dependencies": {
			"@nodelib/fs.stat": "^2.0.2",
			"@nodelib/fs.walk": "^1.2.3",
			"glob-parent": "^5.1.2",
			"merge2": "^1.3.0",
			"micromatch": "^4.0.8"
		}
	},
	"node_modules/fastq": {
		"version": "1.20.3",
		"integrity": "sha512-XKv5nnLs6nLF71NgiKJLIZFLkPyIEuOselLG7ujZnGrRfQK8HpvY+WqKhAJUAdLomwVHErVS4LfxFlPq0/FTAw==",
		"dependencies": { "reusify": "^1.0.4" }
	},
	"node_modules/fd-slicer": {
		"version": "1.1.0",
		"integrity": "sha512-cE1qsB/VwyQozZ+q1dGxR8LBYNZeofhEdUNGSMbQD3Gw2lAzX9Zb3uIU6Ebc/Fmyjo9AWWfnn0AUCHqtevs/8g==",
		"dependencies": { "pend": "~1.2.0" }
	},
	"node_modules/file-uri-to-path": {
		"version": "1.0.0",
		"integrity": "sha512-0Zt+s3L7Vf1biwWZ29aARiVYLx7iMGnEUl9x33fbB/j3jR81u/O2LbqK+Bm1CDSNDKVtJ/YjwY7TUd5SkeLQLw=="
	},
	"node_modules/fill-range": {
		"version": "7.1.1",
		"integrity": "sha512-YsGpe3WHLK8ZYi4tWDg2Jy3ebRz2rXowDxnld4bkQB00cc/1Zw9AWnC0i9ztDJitivtQvaI9KaLyKrc+hBW0yg==",
		"dependencies": { "to-regex-range": "^5.0.1" }
	},
	"node_modules/fs-extra": {
		"version": "11.1.0",
		"integrity": "sha512-0rcTq621PD5jM/e0a3EJoGC/1TC5ZBCERW82LQuwfGnCa1V8w7dpYH1yNu+SLb6E5dkeCBzKEyLGlFrnr+dUyw==",
		"dependencies": {
			"graceful-fs": "^4.2.0",
			"jsonfile": "^6.0.1",
			"universalify": "^2.0.0"
		}
	},
	"node_modules/fsevents": {
		"version": "2.3.3",
		"integrity": "sha512-5xoDfX+fL7faATnagmWPpbFtwh/R77WmMMqqHGS65C3vvB0YHrgF+B1YmZ3441tMj5n63k0212XNoJwzlhffQw==",
		"optional": true,
		"os": ["darwin"]
	},
	"node_modules/generic-pool": {
		"version": "3.4.2",
		"integrity": "sha512-H7cUpwCQSiJmAHM4c/aFu6fUfrhWXW1ncyh8ftxEPMu6AiYkHw9K8br720TGPZJbk5eOH2bynjZD1yPvdDAmag=="
	},
	"node_modules/get-port": {
		"version": "5.1.1",
		"integrity": "sha512-g/Q1aTSDOxFpchXC4i8ZWvxA1lnPqx/JHqcpIw0/LX9T8x/GBbi6YnlN5nhaKIFkT8oFsscUKgDJYxfwfS6QsQ=="
	},
	"node_modules/get-stream": {
		"version": "5.2.0",
		"integrity": "sha512-nBF+F1rAZVCu/p7rjzgA+Yb4lfYXrpl7a6VmJrU8wF9I1CKvP/QwPNZHnOlwbTkY6dvtFIzFMSyQXbLoTQPRpA==",
		"dependencies": { "pump": "^3.0.0" }
	},
	"node_modules/get-tsconfig": {
		"version": "4.14.3",
		"integrity": "sha512-++QEw4DIY7WGoukz+/+A/8dGYPT9l9yIadnmSgZ8Rjr3YVSVDipQSO9CdnJo9ePqFqUUqh+wk9uIaoiAwsiPkA==",
		"dependencies": { "resolve-pkg-maps": "^1.0.0" }
	},
	"node_modules/glob": {
		"version": "13.0.7",
		"integrity": "sha512-wfsFgXQ8A3SEI9XGf7Nl3Y9l7ffSrGh7SUCT7vU/2CzYPep9kjxAn1S40F9OPKxAMGCVl7HtNlJhrCJUeUq83g==",
		"dependencies": {
			"minimatch": "^10.2.2",
			"minipass": "^7.1.3",
			"path-scurry": "^2.0.2"
		}
	},
	"node_modules/glob-parent": {
		"version": "5.1.2",
		"integrity": "sha512-AOIgSQCepiJYwP3ARnGx+5VnTu2HBYdzbGP45eLw1vr3zB3vZLeyed1sC9hnbcOc9/SrMyM5RPQrkGz4aS9Zow==",
		"dependencies": { "is-glob": "^4.0.1" }
	},
	"node_modules/glob/node_modules/balanced-match": {
		"version": "4.0.4",
		"integrity": "sha512-BLrgEcRTwX2o6gGxGOCNyMvGSp35YofuYzw9h1IMTRmKqttAZZVU67bdb9Pr2vUHA8+j3i2tJfjO6C6+4myGTA=="
	},
	"node_modules/glob/node_modules/brace-expansion": {
		"version": "5.0.13",
		"integrity": "sha512-Vh3dmFbc4wZeox7M9I/0L9GfFd83Su4+yCck/OF9Gi/P/dAHn0RT7X4K9R7gMNMhDck3DvhR6QXsnQdjjgwNvQ==",
		"dependencies": { "balanced-match": "^4.0.2" }
	},
	"node_modules/glob/node_modules/minimatch": {
		"version": "10.2.6",
		"integrity": "sha512-vpLQEs+VLCr1nU0BXS07maYoFwlDAH0gngQuuttxIwutDFEMHq2blX+8vpgxDdK3J1PwjCJiep77OitTZ4Ll1A==",
		"dependencies": { "brace-expansion": "^5.0.8" }
	},
	"node_modules/graceful-fs": {
		"version": "4.2.12",
		"integrity": "sha512-iuyGF2E4oafQfPsRrG2wtY2ILupMhvtdrhzrxB+0VcjsPpSPttpfYdjnGFGsTi5MaJFjI1jOKHPQ6UTbTj9TAw=="
	},
	"node_modules/http-errors": {
		"version": "1.7.3",
		"integrity": "sha512-ZTTX0MWrsQ2ZAhA1cejAwDLycFsd7I7nVtnkT3Ol0aqodaKW+0CTZDQ1uBv5whptCnc8e8HeRRJxRs0kmm/Qfw==",
		"dependencies": {
			"depd": "~1.1.2",
			"inherits": "2.0.4",
			"setprototypeof": "1.1.1",
			"statuses": ">= 1.5.0 < 2",
			"toidentifier": "1.0.0"
		}
	},
	"node_modules/https-proxy-agent": {
		"version": "7.0.6",
		"integrity": "sha512-vK9P5/iUfdl95AI+JVyUuIcVtd4ofvtrOr3HNtM2yxC9bnMbEdp3x01OhQNnjb8IJYi38VlTE3mBXwcfvywuSw==",
		"dependencies": {
			"agent-base": "^7.1.2",
			"debug": "4"
		}
	},
	"node_modules/human-signals": {
		"version": "1.1.1",
		"integrity": "sha512-SEQu7vl8KjNL2eoGBLF3+wAjpsNfA9XMlXAYj/3EdaNfAlxKthD1xjEQfGOUhllCGGJVNY34bRr6lPINhNjyZw=="
	},
	"node_modules/iconv-lite": {
		"version": "0.4.24",
		"integrity": "sha512-v3MXnZAcvnywkTUEZomIActle7RXXeedOR31wwl7VlyoXO4Qi9arvSenNQWne1TcRwhCL1HwLI21bEqdpj8/rA==",
		"dependencies": { "safer-buffer": ">= 2.1.2 < 3" }
	},
	"node_modules/inherits": {
		"version": "2.0.4",
		"integrity": "sha512-k/vGaX4/Yla3WzyMCvTQOXYeIHvqOKtnqBduzTHpzpQZzAskKMhZ2K+EnBiSM9zGSoIFeMpXKxa4dYeZIQqewQ=="
	},
	"node_modules/is-buffer": {
		"version": "2.0.5",
		"integrity": "sha512-i2R6zNFDwgEHJyQUtJEk0XFi1i0dPFn/oqjK3/vPCcDeJvW5NQ83V8QbicfF1SupOaB0h8ntgBC2YiE7dfyctQ=="
	},
	"node_modules/is-docker": {
		"version": "2.2.1",
		"integrity": "sha512-F+i2BKsFrH66iaUFc0woD8sLy8getkwTwtOBjvs56Cx4CgJDeKQeqfz8wAYiSb8JOprWhHH5p77PbmYCvvUuXQ==",
		"bin": { "is-docker": "cli.js" }
	},
	"node_modules/is-extglob": {
		"version": "2.1.1",
		"integrity": "sha512-SbKbANkN603Vi4jEZv49LeVJMn4yGwsbzZworEoyEiutsN3nJYdbO36zfhGJ6QEDpOZIFkDtnq5JRxmvl3jsoQ=="
	},
	"node_modules/is-glob": {
		"version": "4.0.3",
		"integrity": "sha512-xelSayHH36ZgE7ZWhli7pW34hNbNl8Ojv5KVmkJD4hBdD3th8Tfk9vYasLM+mXWOZhFkgZfxhLSnrwRr4elSSg==",
		"dependencies": { "is-extglob": "^2.1.1" }
	},
	"node_modules/is-node-process": {
		"version": "1.2.0",
		"integrity": "sha512-Vg4o6/fqPxIjtxgUH5QLJhwZ7gW5diGCVlXpuUfELC62CuxM1iHcRe51f2W1FDy04Ai4KJkagKjx3XaqyfRKXw=="
	},
	"node_modules/is-number": {
		"version": "7.0.0",
		"integrity": "sha512-41Cifkg6e8TylSpdtTpeLVMqvSBEVzTttHvERD741+pnZ8ANv0004MRL43QKPDlK9cGvNp6NZWZUBlbGXYxxng=="
	},
	"node_modules/is-stream": {
		"version": "2.0.1",
		"integrity": "sha512-hFoiJiTl63nn+kstHGBtewWSKnQLpyb155KHheA1l39uvtO9nWIop1p3udqPcUd/xbF1VLMO4n7OI6p7RbngDg=="
	},
	"node_modules/is-wsl": {
		"version": "2.2.0",
		"integrity": "sha512-fKzAra0rGJUUBwGBgNkHZuToZcn+TtXHpeCgmkMJMMYx1sQDYaCSyjJBSCa2nH1DGm7s3n1oBnohoVTBaN7Lww==",
		"dependencies": { "is-docker": "^2.0.0" }
	},
	"node_modules/isexe": {
		"version": "2.0.0",
		"integrity": "sha512-RHxMLp9lnKHGHRng9QFhRCMbYAcVpn69smSGcq3f36xjgVVWThj4qqLbTLlq7Ssj8B+fIQ1EuCEGI2lKsyQeIw=="
	},
	"node_modules/jose": {
		"version": "5.9.6",
		"integrity": "sha512-AMlnetc9+CV9asI19zHmrgS/WYsWUwCn2R7RzlbJWD7F9eWYUTGyBmU9o6PxngtLGOiDGPRu+Uc4fhKzbpteZQ=="
	},
	"node_modules/js-yaml": {
		"version": "4.1.1",
		"integrity": "sha512-qQKT4zQxXl8lLwBtHMWwaTcGfFOZviOJet3Oy/xmGk2gZH677CJM9EvtfdSkgWcATZhj/55JZ0rmy3myCT5lsA==",
		"dependencies": { "argparse": "^2.0.1" },
		"bin": { "js-yaml": "bin/js-yaml.js" }
	},
	"node_modules/json-schema-to-ts": {
		"version": "1.6.4",
		"integrity": "sha512-pR4yQ9DHz6itqswtHCm26mw45FSNfQ9rEQjosaZErhn5J3J2sIViQiz8rDaezjKAhFGpmsoczYVBgGHzFw/stA==",
		"dependencies": {
			"@types/json-schema": "^7.0.6",
			"ts-toolbelt": "^6.15.5"
		}
	},
	"node_modules/json-schema-traverse": {
		"version": "1.0.0",
		"integrity": "sha512-NM8/P9n3XjXhIZn1lLhkFaACTOURQXjWhV4BA/RnOv8xvgqtqpAX9IO4mRQxSx1Rlo4tqzeqb0sOlruaOy3dug=="
	},
	"node_modules/jsonc-parser": {
		"version": "3.3.1",
		"integrity": "sha512-HUgH65KyejrUFPvHFPbqOY0rsFip3Bo5wb4ngvdi1EpCYWUQDC5V+Y7mZws+DLkr4M//zQJoanu1SP+87Dv1oQ=="
	},
	"node_modules/jsonfile": {
		"version": "6.2.1",
		"integrity": "sha512-zwOTdL3rFQ/lRdBnntKVOX6k5cKJwEc1HdilT71BWEu7J41gXIB2MRp+vxduPSwZJPWBxEzv4yH1wYLJGUHX4Q==",
		"dependencies": { "universalify": "^2.0.0" },
		"optionalDependencies": { "graceful-fs": "^4.1.6" }
	},
	"node_modules/jsonlines": {
		"version": "0.1.1",
		"integrity": "sha512-ekDrAGso79Cvf+dtm+mL8OBI2bmAOt3gssYs833De/C9NmIpWDWyUO4zPgB5x2/OhY366dkhgfPMYfwZF7yOZA=="
	},
	"node_modules/lru-cache": {
		"version": "11.5.3",
		"integrity": "sha512-U4N8FgzmWxc8k1VH8Kr6lQg18U7Fjvby6wXHVRX/ZZ7IwWbRMgrRbP0Wrb5q5NVinryp4SQampHKdvtecItxUg=="
	},
	"node_modules/luxon": {
		"version": "3.7.2",
		"integrity": "sha512-vtEhXh/gNjI9Yg1u4jX/0YVPMvxzHuGgCm6tC5kZyb08yjGWGnqAjGJvcXbqQR2P3MyMEFnRbpcdFS6PBcLqew=="
	},
	"node_modules/merge-stream": {
		"version": "2.0.0",
		"integrity": "sha512-abv/qOcuPfk3URPfDzmZU1LKmuw8kT+0nIHvKrKgFrwifol/doWcdA4ZqsWQ8ENrFKkd67Mfpo/LovbIUsbt3w=="
	},
	"node_modules/merge2": {
		"version": "1.4.1",
		"integrity": "sha512-8q7VEgMJW4J8tcfVPy8g09NcQwZdbwFEqhe/WZkoIzjn/3TGDwtOCYtXGxA3O8tPzpczCCDgv+P2P5y00ZJOOg=="
	},
	"node_modules/micro": {
		"version": "9.3.5-canary.3",
		"integrity": "sha512-viYIo9PefV+w9dvoIBh1gI44Mvx1BOk67B4BpC2QK77qdY0xZF0Q+vWLt/BII6cLkIc8rLmSIcJaB/OrXXKe1g==",
		"dependencies": {
			"arg": "4.1.0",
			"content-type": "1.0.4",
			"raw-body": "2.4.1"
		},
		"bin": { "micro": "bin/micro.js" }
	},
	"node_modules/micromatch": {
		"version": "4.0.8",
		"integrity": "sha512-PXwfBhYu0hBCPw8Dn0E+WDYb7af3dSLVWKi3HGv84IdF4TyFoC0ysxFd0Goxw7nSv4T/PzEJQxsYsEiFCKo2BA==",
		"dependencies": {
			"braces": "^3.0.3",
			"picomatch": "^2.3.1"
		}
	},
	"node_modules/micromatch/node_modules/picomatch": {
		"version": "2.3.2",
		"integrity": "sha512-V7+vQEJ06Z+c5tSye8S+nHUfI51xoXIXjHQ99cQtKUkQqqO1kO/KCJUfZXuB47h/YBlDhah2H3hdUGXn8ie0oA=="
	},
	"node_modules/mime-db": {
		"version": "1.52.0",
		"integrity": "sha512-sPU4uV7dYlvtWJxwwxHD0PuihVNiE7TyAbQ5SWxDCB9mUYvOgroQOwYQQOKPJ8CIbE+1ETVlOoK1UC2nU3gYvg=="
	},
	"node_modules/mime-types": {
		"version": "2.1.35",
		"integrity": "sha512-ZDY+bPm5zTTF+YpCrAU9nK0UgICYPT0QtT1NZWFv4s++TNkcgVaT0g6+4R2uI4MjQjzysHB1zxuWL50hzaeXiw==",
		"dependencies": { "mime-db": "1.52.0" }
	},
	"node_modules/mimic-fn": {
		"version": "2.1.0",
		"integrity": "sha512-OqbOk5oEQeAZ8WXWydlu9HJjz9WVdEIvamMCcXmuqUYjTknH/sqsWvhQ3vgwKFRR1HpjvNBKQ37nbJgYzGqGcg=="
	},
	"node_modules/minimatch": {
		"version": "10.1.1",
		"integrity": "sha512-enIvLvRAFZYXJzkCYG5RKmPfrFArdLv+R+lbQ53BmIMLIry74bjKzX6iHAm8WYamJkhSSEabrWN5D97XnKObjQ==",
		"dependencies": { "@isaacs/brace-expansion": "^5.0.0" }
	},
	"node_modules/minipass": {
		"version": "7.1.3",
		"integrity": "sha512-tEBHqDnIoM/1rXME1zgka9g6Q2lcoCkxHLuc7ODJ5BxbP5d4c2Z5cGgtXAku59200Cx7diuHTOYfSBD8n6mm8A=="
	},
	"node_modules/minizlib": {
		"version": "3.1.0",
		"integrity": "sha512-KZxYo1BUkWD2TVFLr0MQoM8vUUigWD3LlD83a/75BqC+4qE0Hb1Vo5v1FgcfaNXvfXzr+5EhQ6ing/CaBijTlw==",
		"dependencies": { "minipass": "^7.1.2" }
	},
	"node_modules/mkdirp": {
		"version": "1.0.4",
		"integrity": "sha512-vVqVZQyf3WLx2Shd0qJ9xuvqgAyKPLAiqITEtqW0oIUjzo3PePDd6fW9iFz30ef7Ysp/oiWqbhszeGWW2T6Gzw==",
		"bin": { "mkdirp": "bin/cmd.js" }
	},
	"node_modules/mri": {
		"version": "1.2.0",
		"integrity": "sha512-tzzskb3bG8LvYGFF/mDTpq3jpI6Q9wc3LEmBaghu+DdCssd1FakN7Bc0hVNmEyGq1bq3RgfkCb3cmQLpNPOroA=="
	},
	"node_modules/ms": {
		"version": "2.1.1",
		"integrity": "sha512-tgp+dl5cGk28utYktBsrFqA7HKgrhgPsg6Z/EfhWI4gl1Hwq8B/GmY/0oXZ6nF8hDVesS/FpnYaD/kOWhYQvyg=="
	},
	"node_modules/node-fetch": {
		"version": "2.6.7",
		"integrity": "sha512-ZjMPFEfVx5j+y2yF35Kzx5sF7kDzxuDj6ziH4FFbOp87zKDZNx8yExJIb05OGF4Nlt9IHFIMBkRl41VdvcNdbQ==",
		"dependencies": { "whatwg-url": "^5.0.0" },
		"peerDependencies": { "encoding": "^0.1.0" },
		"peerDependenciesMeta": { "encoding": { "optional": true } }
	},
	"node_modules/node-gyp-build": {
		"version": "4.8.4",
		"integrity": "sha512-LA4ZjwlnUblHVgq0oBF3Jl/6h/Nvs5fzBLwdEF4nuxnFdsfajde4WfxtJr3CaiH+F6ewcIB/q4jQ4UzPyid+CQ==",
		"bin": {
			"node-gyp-build": "bin.js",
			"node-gyp-build-optional": "optional.js",
			"node-gyp-build-test": "build-test.js"
		}
	},
	"node_modules/nopt": {
		"version": "8.1.0",
		"integrity": "sha512-ieGu42u/Qsa4TFktmaKEwM6MQH0pOWnaB3htzh0JRtx84+Mebc0cbZYN5bC+6WTZ4+77xrL9Pn5m7CV6VIkV7A==",
		"dependencies": { "abbrev": "^3.0.0" },
		"bin": { "nopt": "bin/nopt.js" }
	},
	"node_modules/npm-run-path": {
		"version": "4.0.1",
		"integrity": "sha512-S48WzZW777zhNIrn7gxOlISNAqi9ZC/uQFnRdbeIHhZhCA6UqpkOT8T1G7BvfdgP4Er8gF4sUbaS0i7QvIfCWw==",
		"dependencies": { "path-key": "^3.0.0" }
	},
	"node_modules/once": {
		"version": "1.4.0",
		"integrity": "sha512-lNaJgI+2Q5URQBkccEKHTQOPaXdUxnZZElQTZY0MFUAuaEqe1E+Nyvgdz/aIyNi6Z9MzO5dv1H8n58/GELp3+w==",
		"dependencies": { "wrappy": "1" }
	},
	"node_modules/onetime": {
		"version": "5.1.2",
		"integrity": "sha512-kbpaSSGJTWdAY5KPVeMOKXSrPtr8C8C7wodJbcsd51jRnmD+GZu8Y0VoU6Dm5Z4vWr0Ig/1NKuWRKf7j5aaYSg==",
		"dependencies": { "mimic-fn": "^2.1.0" }
	},
	"node_modules/open": {
		"version": "8.4.0",
		"integrity": "sha512-XgFPPM+B28FtCCgSb9I+s9szOC1vZRSwgWsRUA5ylIxRTgKozqjOCrVOqGsYABPYK5qnfqClxZTFBa8PKt2v6Q==",
		"dependencies": {
			"define-lazy-prop": "^2.0.0",
			"is-docker": "^2.1.1",
			"is-wsl": "^2.2.0"
		}
	},
	"node_modules/os-paths": {
		"version": "4.4.0",
		"integrity": "sha512-wrAwOeXp1RRMFfQY8Sy7VaGVmPocaLwSFOYCGKSyo8qmJ+/yaafCl5BCA1IQZWqFSRBrKDYFeR9d/VyQzfH/jg=="
	},
	"node_modules/oxc-parser": {
		"version": "0.121.0",
		"integrity": "sha512-ek9o58+SCv6AV7nchiAcUJy1DNE2CC5WRdBcO0mF+W4oRjNQfPO7b3pLjTHSFECpHkKGOZSQxx3hk8viIL5YCg==",
		"dependencies": { "@oxc-project/types": "^0.121.0" },
		"optionalDependencies": {
			"@oxc-parser/binding-android-arm-eabi": "0.121.0",
			"@oxc-parser/binding-android-arm64": "0.121.0",
			"@oxc-parser/binding-darwin-arm64": "0.121.0",
			"@oxc-parser/binding-darwin-x64": "0.121.0",
			"@oxc-parser/binding-freebsd-x64": "0.121.0",
			"@oxc-parser/binding-linux-arm-gnueabihf": "0.121.0",
			"@oxc-parser/binding-linux-arm-musleabihf": "0.121.0",
			"@oxc-parser/binding-linux-arm64-gnu": "0.121.0",
			"@oxc-parser/binding-linux-arm64-musl": "0.121.0",
			"@oxc-parser/binding-linux-ppc64-gnu": "0.121.0",
			"@oxc-parser/binding-linux-riscv64-gnu": "0.121.0",
			"@oxc-parser/binding-linux-riscv64-musl": "0.121.0",
			"@oxc-parser/binding-linux-s390x-gnu": "0.121.0",
			"@oxc-parser/binding-linux-x64-gnu": "0.121.0",
			"@oxc-parser/binding-linux-x64-musl": "0.121.0",
			"@oxc-parser/binding-openharmony-arm64": "0.121.0",
			"@oxc-parser/binding-wasm32-wasi": "0.121.0",
			"@oxc-parser/binding-win32-arm64-msvc": "0.121.0",
			"@oxc-parser/binding-win32-ia32-msvc": "0.121.0",
			"@oxc-parser/binding-win32-x64-msvc": "0.121.0"
		}
	},
	"node_modules/oxc-transform": {
		"version": "0.111.0",
		"integrity": "sha512-oa5KKSDNLHZGaiqIGAbCWXeN9IJUAz9MElWcQX90epDxdKc9Hrt/BsLj3K4gDqfAYa5dwdH+ZCFJG9hR74fiGg==",
		"optionalDependencies": {
			"@oxc-transform/binding-android-arm-eabi": "0.111.0",
			"@oxc-transform/binding-android-arm64": "0.111.0",
			"@oxc-transform/binding-darwin-arm64": "0.111.0",
			"@oxc-transform/binding-darwin-x64": "0.111.0",
			"@oxc-transform/binding-freebsd-x64": "0.111.0",
			"@oxc-transform/binding-linux-arm-gnueabihf": "0.111.0",
			"@oxc-transform/binding-linux-arm-musleabihf": "0.111.0",
			"@oxc-transform/binding-linux-arm64-gnu": "0.111.0",
			"@oxc-transform/binding-linux-arm64-musl": "0.111.0",
			"@oxc-transform/binding-linux-ppc64-gnu": "0.111.0",
			"@oxc-transform/binding-linux-riscv64-gnu": "0.111.0",
			"@oxc-transform/binding-linux-riscv64-musl": "0.111.0",
			"@oxc-transform/binding-linux-s390x-gnu": "0.111.0",
			"@oxc-transform/binding-linux-x64-gnu": "0.111.0",
			"@oxc-transform/binding-linux-x64-musl": "0.111.0",
			"@oxc-transform/binding-openharmony-arm64": "0.111.0",
			"@oxc-transform/binding-wasm32-wasi": "0.111.0",
			"@oxc-transform/binding-win32-arm64-msvc": "0.111.0",
			"@oxc-transform/binding-win32-ia32-msvc": "0.111.0",
			"@oxc-transform/binding-win32-x64-msvc": "0.111.0"
		}
	},
	"node_modules/p-finally": {
		"version": "2.0.1",
		"integrity": "sha512-vpm09aKwq6H9phqRQzecoDpD8TmVyGw70qmWlyq5onxY7tqyTTFVvxMykxQSQKILBSFlbXpypIw2T1Ml7+DDtw=="
	},
	"node_modules/parse-ms": {
		"version": "2.1.0",
		"integrity": "sha512-kHt7kzLoS9VBZfUsiKjv43mr91ea+U05EyKkEtqp7vNbHxmaVuEqN7XxeEVnGrMtYOAxGrDElSi96K7EgO1zCA=="
	},
	"node_modules/path-browserify": {
		"version": "1.0.1",
		"integrity": "sha512-b7uo2UCUOYZcnF/3ID0lulOJi/bafxa1xPe7ZPsammBSpjSWQkjNxlt635YGS2MiR9GjvuXCtz2emr3jbsz98g=="
	},
	"node_modules/path-key": {
		"version": "3.1.1",
		"integrity": "sha512-ojmeN0qd+y0jszEtoY48r0Peq5dwMEkIlCOu6Q5f41lfkswXuKtYrhgoTpLnyIcHm24Uhqx+5Tqm2InSwLhE6Q=="
	},
	"node_modules/path-scurry": {
		"version": "2.0.2",
		"integrity": "sha512-3O/iVVsJAPsOnpwWIeD+d6z/7PmqApyQePUtCndjatj/9I5LylHvt5qluFaBT3I5h3r1ejfR056c+FCv+NnNXg==",
		"dependencies": {
			"lru-cache": "^11.0.0",
			"minipass": "^7.1.2"
		}
	},
	"node_modules/path-to-regexp": {
		"version": "8.3.0",
		"integrity": "sha512-7jdwVIRtsP8MYpdXSwOS0YdD0Du+qOoF/AEPIt88PcCFrZCzx41oxku1jD88hZBwbNUIEfpqvuhjFaMAqMTWnA=="
	},
	"node_modules/path-to-regexp-updated": {
		"name": "path-to-regexp",
		"version": "6.3.0",
		"integrity": "sha512-Yhpw4T9C6hPpgPeA28us07OJeqZ5EzQTkbfwuhsUg0c237RomFoETJgmp2sa3F/41gfLE6G5cqcYwznmeEeOlQ=="
	},
	"node_modules/pend": {
		"version": "1.2.0",
		"integrity": "sha512-F3asv42UuXchdzt+xXqfW1OGlVBe+mxa2mqI0pg5yAHZPvFmY3Y6drSf/GQ1A86WgWEN9Kzh/WrgKa6iGcHXLg=="
	},
	"node_modules/picocolors": {
		"version": "1.0.0",
		"integrity": "sha512-1fygroTLlHu66zi26VoTDv8yRgm0Fccecssto+MhsZ0D/DGW2sm8E8AjW7NU5VVTRt5GxbeZ5qBuJr+HyLYkjQ=="
	},
	"node_modules/picomatch": {
		"version": "4.0.7",
		"integrity": "sha512-qcJu88Q2IWqJsDD529JKMdwGm/dvInW4HvQnRwiH9JtihJvzGOscDtHE3x1pBKeUOTysQ8kVmLnJ2kJu7yhcGA=="
	},
	"node_modules/pretty-ms": {
		"version": "7.0.1",
		"integrity": "sha512-973driJZvxiGOQ5ONsFhOF/DtzPMOMtgC11kCpUrPGMTgqp2q/1gwzCquocrN33is0VZ5GFHXZYMM9l6h67v2Q==",
		"dependencies": { "parse-ms": "^2.1.0" }
	},
	"node_modules/promisepipe": {
		"version": "3.0.0",
		"integrity": "sha512-V6TbZDJ/ZswevgkDNpGt/YqNCiZP9ASfgU+p83uJE6NrGtvSGoOcHLiDCqkMs2+yg7F5qHdLV8d0aS8O26G/KA=="
	},
	"node_modules/pump": {
		"version": "3.0.4",
		"integrity": "sha512-VS7sjc6KR7e1ukRFhQSY5LM2uBWAUPiOPa/A3mkKmiMwSmRFUITt0xuj+/lesgnCv+dPIEYlkzrcyXgquIHMcA==",
		"dependencies": {
			"end-of-stream": "^1.1.0",
			"once": "^1.3.1"
		}
	},
	"node_modules/punycode": {
		"version": "2.3.1",
		"integrity": "sha512-vYt7UD1U9Wg6138shLtLOvdAu+8DsC/ilFtEVHcH+wydcSpNE20AfSOduf6MkRFahL5FY7X1oU7nKVZFtfq8Fg=="
	},
	"node_modules/queue-microtask": {
		"version": "1.2.3",
		"integrity": "sha512-NuaNSa6flKT5JaSYQzJok04JzTL1CA6aGhv5rfLW3PgqA+M2ChpZQnAC8h8i4ZFkBS8X5RqkDBHA7r4hej3K9A=="
	},
	"node_modules/raw-body": {
		"version": "2.4.1",
		"integrity": "sha512-9WmIKF6mkvA0SLmA2Knm9+qj89e+j1zqgyn8aXGd7+nAduPoqgI9lO57SAZNn/Byzo5P7JhXTyg9PzaJbH73bA==",
		"dependencies": {
			"bytes": "3.1.0",
			"http-errors": "1.7.3",
			"iconv-lite": "0.4.24",
			"unpipe": "1.0.0"
		}
	},
	"node_modules/readdirp": {
		"version": "4.1.2",
		"integrity": "sha512-GDhwkLfywWL2s6vEjyhri+eXmfH6j1L7JE27WhqLeYzoh/A3DBaYGEj2H/HFZCn/kMfim73FXxEJTw06WtxQwg=="
	},
	"node_modules/require-from-string": {
		"version": "2.0.2",
		"integrity": "sha512-Xf0nWe6RseziFMu+Ap9biiUbmplq6S9/p+7w7YXP/JBHhrUDDUhwa+vANyubuqfZWTveU//DYVGsDG7RKL/vEw=="
	},
	"node_modules/resolve-from": {
		"version": "5.0.0",
		"integrity": "sha512-qYg9KP24dD5qka9J47d0aVky0N+b4fTU89LN9iDnjB5waksiC49rvMB0PrUJQGoTmH50XPiqOvAjDfaijGxYZw=="
	},
	"node_modules/resolve-pkg-maps": {
		"version": "1.0.0",
		"integrity": "sha512-seS2Tj26TBVOC2NIc2rOe2y2ZO7efxITtLZcGSOnHHNOQ7CkiUBfw0Iw2ck6xkIhPwLhKNLS8BO+hEpngQlqzw=="
	},
	"node_modules/resolve.exports": {
		"version": "2.0.3",
		"integrity": "sha512-OcXjMsGdhL4XnbShKpAcSqPMzQoYkYyhbEaeSko47MjRP9NfEQMhZkXL1DoFlt9LWQn4YttrdnV6X2OiyzBi+A=="
	},
	"node_modules/retry": {
		"version": "0.13.1",
		"integrity": "sha512-XQBQ3I8W1Cge0Seh+6gjj03LbmRFWuoszgK9ooCpwYIrhhoO80pfq4cUkU5DkknwfOfFteRwlZ56PYOGYyFWdg=="
	},
	"node_modules/reusify": {
		"version": "1.1.0",
		"integrity": "sha512-g6QUff04oZpHs0eG5p83rFLhHeV00ug/Yf9nZM6fLeUrPguBTkTQOdpAWWspMh55TZfVQDPaN3NQJfbVRAxdIw=="
	},
	"node_modules/rolldown": {
		"version": "1.0.0-rc.1",
		"integrity": "sha512-M3AeZjYE6UclblEf531Hch0WfVC/NOL43Cc+WdF3J50kk5/fvouHhDumSGTh0oRjbZ8C4faaVr5r6Nx1xMqDGg==",
		"dependencies": {
			"@oxc-project/types": "=0.110.0",
			"@rolldown/pluginutils": "1.0.0-rc.1"
		},
		"optionalDependencies": {
			"@rolldown/binding-android-arm64": "1.0.0-rc.1",
			"@rolldown/binding-darwin-arm64": "1.0.0-rc.1",
			"@rolldown/binding-darwin-x64": "1.0.0-rc.1",
			"@rolldown/binding-freebsd-x64": "1.0.0-rc.1",
			"@rolldown/binding-linux-arm-gnueabihf": "1.0.0-rc.1",
			"@rolldown/binding-linux-arm64-gnu": "1.0.0-rc.1",
			"@rolldown/binding-linux-arm64-musl": "1.0.0-rc.1",
			"@rolldown/binding-linux-x64-gnu": "1.0.0-rc.1",
			"@rolldown/binding-linux-x64-musl": "1.0.0-rc.1",
			"@rolldown/binding-openharmony-arm64": "1.0.0-rc.1",
			"@rolldown/binding-wasm32-wasi": "1.0.0-rc.1",
			"@rolldown/binding-win32-arm64-msvc": "1.0.0-rc.1",
			"@rolldown/binding-win32-x64-msvc": "1.0.0-rc.1"
		},
		"bin": { "rolldown": "bin/cli.mjs" }
	},
	"node_modules/rolldown/node_modules/@oxc-project/types": {
		"version": "0.110.0",
		"integrity": "sha512-6Ct21OIlrEnFEJk5LT4e63pk3btsI6/TusD/GStLi7wYlGJNOl1GI9qvXAnRAxQU9zqA2Oz+UwhfTOU2rPZVow=="
	},
	"node_modules/run-parallel": {
		"version": "1.2.0",
		"integrity": "sha512-5l4VyZR86LZ/lDxZTR6jqL8AFE2S0IFLMP26AbjsLVADxHdhB/c0GUsH+y39UfCi3dzz8OlQuPmnaJOMoDHQBA==",
		"dependencies": { "queue-microtask": "^1.2.2" }
	},
	"node_modules/safer-buffer": {
		"version": "2.1.2",
		"integrity": "sha512-YZo3K82SD7Riyi0E1EQPojLz7kpepnSQI9IyPbHHg1XXXevb5dJI7tpyN2ADxGcQbHG7vcyRHk0cbwqcQriUtg=="
	},
	"node_modules/sandbox": {
		"version": "4.1.0",
		"integrity": "sha512-kzDiAyvrGHGdrQ/7mT6Md18K9OUVgZW/KUKO/wBJ/gHouDh6oJPWcGWfOV5i7CSep2map3Pl7vV9gszm3Cvu7Q==",
		"dependencies": {
			"@vercel/sandbox": "3.1.0",
			"async-retry": "1.3.3",
			"debug": "^4.4.1",
			"ws": "^8.21.0",
			"zod": "^4.1.1"
		},
		"bin": {
			"sandbox": "bin/sandbox.mjs",
			"sbx": "bin/sandbox.mjs"
		}
	},
	"node_modules/sandbox/node_modules/debug": {
		"version": "4.4.3",
		"integrity": "sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==",
		"dependencies": { "ms": "^2.1.3" },
		"peerDependenciesMeta": { "supports-color": { "optional": true } }
	},
	"node_modules/sandbox/node_modules/ms": {
		"version": "2.1.3",
		"integrity": "sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA=="
	},
	"node_modules/semver": {
		"version": "7.5.4",
		"integrity": "sha512-1bCSESV6Pv+i21Hvpxp3Dx+pSD8lIPt8uVjRrxAUt/nbswYc+tK6Y2btiULjd4+fnq15PX+nqQDC7Oft7WkwcA==",
		"dependencies": { "lru-cache": "^6.0.0" },
		"bin": { "semver": "bin/semver.js" }
	},
	"node_modules/semver/node_modules/lru-cache": {
		"version": "6.0.0",
		"integrity": "sha512-Jo6dJ04CmSjuznwJSS3pUeWmd/H0ffTlkXXgwZi+eq1UCmqQwCh+eLsYOYCwY991i2Fah4h1BEMCx4qThGbsiA==",
		"dependencies": { "yallist": "^4.0.0" }
	},
	"node_modules/semver/node_modules/yallist": {
		"version": "4.0.0",
		"integrity": "sha512-3wdGidZyq5PB084XLES5TpOSRA3wjXAlIWMhum2kRcv/41Sn2emQ0dycQW4uZXLejwKvg6EsvbdlVL+FYEct7A=="
	},
	"node_modules/setprototypeof": {
		"version": "1.1.1",
		"integrity": "sha512-JvdAWfbXeIGaZ9cILp38HntZSFSo3mWg6xGcJJsd+d4aRMOqauag1C63dJfDw7OaMYwEbHMOxEZ1lqVRYP2OAw=="
	},
	"node_modules/shebang-command": {
		"version": "2.0.0",
		"integrity": "sha512-kHxr2zZpYtdmrN1qDjrrX/Z1rR1kG8Dx+gkpK1G4eXmvXswmcE1hTWBWYUzlraYw1/yZp6YuDY77YtvbN0dmDA==",
		"dependencies": { "shebang-regex": "^3.0.0" }
	},
	"node_modules/shebang-regex": {
		"version": "3.0.0",
		"integrity": "sha512-7++dFhtcx3353uBaq8DDR4NuxBetBzC7ZQOhmTQInHEd6bSrXdiEyzCvG07Z44UYdLShWUyXt5M/yhz8ekcb1A=="
	},
	"node_modules/signal-exit": {
		"version": "4.0.2",
		"integrity": "sha512-MY2/qGx4enyjprQnFaZsHib3Yadh3IXyV2C321GY0pjGfVBu4un0uDJkwgdxqO+Rdx8JMT8IfJIRwbYVz3Ob3Q=="
	},
	"node_modules/smol-toml": {
		"version": "1.5.2",
		"integrity": "sha512-QlaZEqcAH3/RtNyet1IPIYPsEWAaYyXXv1Krsi+1L/QHppjX4Ifm8MQsBISz9vE8cHicIq3clogsheili5vhaQ=="
	},
	"node_modules/srvx": {
		"version": "0.11.16",
		"integrity": "sha512-bp07zRuycfTY43IjAvvTFnmnJi8ikW0VFiHwOhhYcVW/L4xQ1XY4PAd4Nuum1rsA17C39zL7x+CDhrn5AL32Rw==",
		"bin": { "srvx": "bin/srvx.mjs" }
	},
	"node_modules/stat-mode": {
		"version": "0.3.0",
		"integrity": "sha512-QjMLR0A3WwFY2aZdV0okfFEJB5TRjkggXZjxP3A1RsWsNHNu3YPv8btmtc6iCFZ0Rul3FE93OYogvhOUClU+ng=="
	},
	"node_modules/statuses": {
		"version": "1.5.0",
		"integrity": "sha512-OpZ3zP+jT1PI7I8nemJX4AKmAX070ZkYPVWV/AaKTJl+tXCTGyVdC1a4SL8RUQYEwk/f34ZX8UTykN68FwrqAA=="
	},
	"node_modules/stream-to-array": {
		"version": "2.3.0",
		"integrity": "sha512-UsZtOYEn4tWU2RGLOXr/o/xjRBftZRlG3dEWoaHr8j4GuypJ3isitGbVyjQKAuMu+xbiop8q224TjiZWc4XTZA==",
		"dependencies": { "any-promise": "^1.1.0" }
	},
	"node_modules/stream-to-promise": {
		"version": "2.2.0",
		"integrity": "sha512-HAGUASw8NT0k8JvIVutB2Y/9iBk7gpgEyAudXwNJmZERdMITGdajOa4VJfD/kNiA3TppQpTP4J+CtcHwdzKBAw==",
		"dependencies": {
			"any-promise": "~1.3.0",
			"end-of-stream": "~1.1.0",
			"stream-to-array": "~2.3.0"
		}
	},
	"node_modules/stream-to-promise/node_modules/end-of-stream": {
		"version": "1.1.0",
		"integrity": "sha512-EoulkdKF/1xa92q25PbjuDcgJ9RDHYU2Rs3SCIvs2/dSQ3BpmxneNHmA/M7fe60M3PrV7nNGTTNbkK62l6vXiQ==",
		"dependencies": { "once": "~1.3.0" }
	},
	"node_modules/stream-to-promise/node_modules/once": {
		"version": "1.3.3",
		"integrity": "sha512-6vaNInhu+CHxtONf3zw3vq4SP2DOQhjBvIa3rNcG0+P7eKWlYH6Peu7rHizSloRU2EwMz6GraLieis9Ac9+p1w==",
		"dependencies": { "wrappy": "1" }
	},
	"node_modules/streamx": {
		"version": "2.28.1",
		"integrity": "sha512-zEzXb0s5Cds7tqMH6rhZ05lcJydCWiQPEwiNngVqzsxCc962vLY4Uw+mW7od8kDH258k2Uz/JrOkdIAAhSh9VA==",
		"dependencies": {
			"events-universal": "^1.0.0",
			"fast-fifo": "^1.3.2",
			"text-decoder": "^1.1.0"
		}
	},
	"node_modules/strip-final-newline": {
		"version": "2.0.0",
		"integrity": "sha512-BrpvfNAE3dcvq7ll3xVumzjKjZQ5tI1sEUIKr3Uoks0XUl45St3FlatVqef9prk4jRDzhW6WZg+3bk93y6pLjA=="
	},
	"node_modules/tar": {
		"version": "7.5.11",
		"integrity": "sha512-ChjMH33/KetonMTAtpYdgUFr0tbz69Fp2v7zWxQfYZX4g5ZN2nOBXm1R2xyA+lMIKrLKIoKAwFj93jE/avX9cQ==",
		"dependencies": {
			"@isaacs/fs-minipass": "^4.0.0",
			"chownr": "^3.0.0",
			"minipass": "^7.1.2",
			"minizlib": "^3.1.0",
			"yallist": "^5.0.0"
		}
	},
	"node_modules/tar-stream": {
		"version": "3.1.7",
		"integrity": "sha512-qJj60CXt7IU1Ffyc3NJMjh6EkuCFej46zUqJ4J7pqYlThyd9bO0XBTmcOIhSzZJVWfsLks0+nle/j538YAW9RQ==",
		"dependencies": {
			"b4a": "^1.6.4",
			"fast-fifo": "^1.2.0",
			"streamx": "^2.15.0"
		}
	},
	"node_modules/text-decoder": {
		"version": "1.2.7",
		"integrity": "sha512-vlLytXkeP4xvEq2otHeJfSQIRyWxo/oZGEbXrtEEF9Hnmrdly59sUbzZ/QgyWuLYHctCHxFF4tRQZNQ9k60ExQ==",
		"dependencies": { "b4a": "^1.6.4" }
	},
	"node_modules/throttleit": {
		"version": "2.1.0",
		"integrity": "sha512-nt6AMGKW1p/70DF/hGBdJB57B8Tspmbp5gfJ8ilhLnt7kkr2ye7hzD6NVG8GGErk2HWF34igrL2CXmNIkzKqKw=="
	},
	"node_modules/time-span": {
		"version": "4.0.0",
		"integrity": "sha512-MyqZCTGLDZ77u4k+jqg4UlrzPTPZ49NDlaekU6uuFaJLzPIN1woaRXCbGeqOfxwc3Y37ZROGAJ614Rdv7Olt+g==",
		"dependencies": { "convert-hrtime": "^3.0.0" }
	},
	"node_modules/tinyexec": {
		"version": "0.3.2",
		"integrity": "sha512-KQQR9yN7R5+OSwaK0XQoj22pwHoTlgYqmUscPYoknOoWCWfj/5/ABTMRi69FrKU5ffPVh5QcFikpWJI/P1ocHA=="
	},
	"node_modules/to-regex-range": {
		"version": "5.0.1",
		"integrity": "sha512-65P7iz6X5yEr1cwcgvQxbbIw7Uk3gOy5dIdtZ4rDveLqhrdJP+Li/Hx6tyK0NEb+2GCyneCMJiGqrADCSNk8sQ==",
		"dependencies": { "is-number": "^7.0.0" }
	},
	"node_modules/toidentifier": {
		"version": "1.0.0",
		"integrity": "sha512-yaOH/Pk/VEhBWWTlhI+qXxDFXlejDGcQipMlyxda9nthulaxLZUNcUqFxokp0vcYnvteJln5FNQDRrxj3YcbVw=="
	},
	"node_modules/tr46": {
		"version": "0.0.3",
		"integrity": "sha512-N3WMsuqV66lT30CrXNbEjx4GEwlow3v6rr4mCcv6prnfwhS01rkgyFdjPNBYd9br7LpXV1+Emh01fHnq2Gdgrw=="
	},
	"node_modules/tree-kill": {
		"version": "1.2.2",
		"integrity": "sha512-L0Orpi8qGpRG//Nd+H90vFB+3iHnue1zSSGmNOOCh1GLJ7rUKVwV2HvijphGQS2UmhUZewS9VgvxYIdgr+fG1A==",
		"bin": { "tree-kill": "cli.js" }
	},
	"node_modules/ts-morph": {
		"version": "12.0.0",
		"integrity": "sha512-VHC8XgU2fFW7yO1f/b3mxKDje1vmyzFXHWzOYmKEkCEwcLjDtbdLgBQviqj4ZwP4MJkQtRo6Ha2I29lq/B+VxA==",
		"dependencies": {
			"@ts-morph/common": "~0.11.0",
			"code-block-writer": "^10.1.1"
		}
	},
	"node_modules/ts-toolbelt": {
		"version": "6.15.5",
		"integrity": "sha512-FZIXf1ksVyLcfr7M317jbB67XFJhOO1YqdTcuGaq9q5jLUoTikukZ+98TPjKiP2jC5CgmYdWWYs0s2nLSU0/1A=="
	},
	"node_modules/tslib": {
		"version": "2.9.1",
		"integrity": "sha512-a4Ux9VKuIMHsOS7ENbEq6hK2ZGYIT27Rtl0E4eD9KqwxhKiQeMZE/9xb3IdYwWaSOyIBQLExhQgXDTYoiCxnWA==",
		"optional": true
	},
	"node_modules/tsx": {
		"version": "4.21.0",
		"integrity": "sha512-5C1sg4USs1lfG0GFb2RLXsdpXqBSEhAaA/0kPL01wxzpMqLILNxIxIOKiILz+cdg/pLnOUxFYOR5yhHU666wbw==",
		"dependencies": {
			"esbuild": "~0.27.0",
			"get-tsconfig": "^4.7.5"
		},
		"optionalDependencies": { "fsevents": "~2.3.3" },
		"bin": { "tsx": "dist/cli.mjs" }
	},
	"node_modules/typescript": {
		"version": "5.9.3",
		"integrity": "sha512-jl1vZzPDinLr9eUt3J/t7V6FgNEw9QjvBPdysz9KfQDD41fQrC2Y4vKQdiaUpFT4bXlb1RHhLpp8wtm6M5TgSw==",
		"bin": {
			"tsc": "bin/tsc",
			"tsserver": "bin/tsserver"
		}
	},
	"node_modules/uid-promise": {
		"version": "1.0.0",
		"integrity": "sha512-R8375j0qwXyIu/7R0tjdF06/sElHqbmdmWC9M2qQHpEVbvE4I5+38KJI7LUUmQMp7NVq4tKHiBMkT0NFM453Ig=="
	},
	"node_modules/undici": {
		"version": "5.29.0",
		"integrity": "sha512-raqeBD6NQK4SkWhQzeYKd1KmIG6dllBOTt55Rmkt4HtI9mwdWtJljnrXjAFUBLTSN67HWrOIZ3EPF4kjUw80Bg==",
		"dependencies": { "@fastify/busboy": "^2.0.0" }
	},
	"node_modules/undici-types": {
		"version": "5.26.5",
		"integrity": "sha512-JlCMO+ehdEIKqlFxk6IfVoAUVmgz7cU7zD/h9XZ0qzeosSHmUJVOzSQvvYSYWXkFXC+IfLKSIffhv0sVZup6pA=="
	},
	"node_modules/universalify": {
		"version": "2.0.1",
		"integrity": "sha512-gptHNQghINnc/vTGIk0SOFGFNXw7JVrlRUtConJRlvaw6DuX0wO5Jeko9sWrMBhh+PsYAZ7oXAiOnf/UKogyiw=="
	},
	"node_modules/unpipe": {
		"version": "1.0.0",
		"integrity": "sha512-pjy2bYhSsufwWlKwPc+l3cN7+wuJlK6uz0YdJEOlQDbl6jo/YlPi4mb8agUkVC8BF7V8NuzeyPNqRksA3hztKQ=="
	},
	"node_modules/uri-js": {
		"version": "4.4.1",
		"integrity": "sha512-7rKUyy33Q1yc98pQ1DAmLtwX109F7TIfWlW1Ydo8Wl1ii1SeHieeh0HHfPeL2fMXK6z0s8ecKs9frCuLJvndBg==",
		"dependencies": { "punycode": "^2.1.0" }
	},
	"node_modules/uuid": {
		"version": "14.0.1",
		"integrity": "sha512-6ZxzVpzDXDa3bJWaHilVayA+BH/1zmxCJoVgvmqJnid/gPoKHxUrS/aC/T6LGQtNHT+XHG9fXPJB4d+IrU30Ew==",
		"bin": { "uuid": "dist-node/bin/uuid" }
	},
	"node_modules/vercel": {
		"version": "60.1.3",
		"integrity": "sha512-2fRL3MRNmC79ugbLD7O7R0rONa0E+HUQz2fnOWXqQI6+KZiTf4hFwKfEyR2zEIyHx91v7W1YPofnscSkxxXXRg==",
		"dependencies": {
			"@vercel/backends": "11.0.1",
			"@vercel/blob": "2.8.0",
			"@vercel/build-utils": "14.13.1",
			"@vercel/cli-auth": "0.3.9",
			"@vercel/cli-config": "0.3.0",
			"@vercel/container": "11.0.1",
			"@vercel/detect-agent": "1.2.5",
			"@vercel/elysia": "11.0.1",
			"@vercel/express": "11.0.1",
			"@vercel/fastify": "11.0.1",
			"@vercel/fun": "1.3.0",
			"@vercel/go": "14.0.1",
			"@vercel/h3": "11.0.1",
			"@vercel/hono": "11.0.1",
			"@vercel/hydrogen": "12.0.1",
			"@vercel/koa": "11.0.1",
			"@vercel/nestjs": "11.0.1",
			"@vercel/next": "15.0.1",
			"@vercel/node": "16.0.1",
			"@vercel/prepare-flags-definitions": "0.3.0",
			"@vercel/python": "17.0.1",
			"@vercel/python-analysis": "0.14.0",
			"@vercel/redwood": "13.0.1",
			"@vercel/remix-builder": "16.0.1",
			"@vercel/ruby": "13.0.1",
			"@vercel/rust": "12.0.1",
			"@vercel/static-build": "13.0.1",
			"chokidar": "4.0.0",
			"esbuild": "0.27.0",
			"jose": "5.9.6",
			"jsonc-parser": "3.3.1",
			"luxon": "^3.4.0",
			"sandbox": "4.1.0",
			"smol-toml": "1.5.2",
			"undici": "5.29.0",
			"uuid": "14.0.1",
			"zod": "4.1.11"
		},
		"optionalDependencies": {
			"@vercel/vc-native-darwin-arm64": "60.1.3",
			"@vercel/vc-native-darwin-x64": "60.1.3",
			"@vercel/vc-native-linux-arm64": "60.1.3",
			"@vercel/vc-native-linux-x64": "60.1.3",
			"@vercel/vc-native-win32-arm64": "60.1.3",
			"@vercel/vc-native-win32-x64": "60.1.3"
		},
		"bin": {
			"vc": "dist/vc.js",
			"vercel": "dist/vc.js"
		}
	},
	"node_modules/web-vitals": {
		"version": "0.2.4",
		"integrity": "sha512-6BjspCO9VriYy12z356nL6JBS0GYeEcA457YyRzD+dD6XYCQ75NKhcOHUMHentOE7OcVCIXXDvOm0jKFfQG2Gg=="
	},
	"node_modules/webidl-conversions": {
		"version": "3.0.1",
		"integrity": "sha512-2JAn3z8AR6rjK8Sm8orRC0h/bcl/DqL7tRPdGZ4I1CjdF+EaMLmYxBHyXuKL849eucPFhvBoxMsflfOb8kxaeQ=="
	},
	"node_modules/whatwg-url": {
		"version": "5.0.0",
		"integrity": "sha512-saE57nupxk6v3HY35+jzBwYa0rKSy0XR8JSxZPwgLr7ys0IBzhGviA1/TUGJLmSVqs8pb9AnvICXEuOHLprYTw==",
		"dependencies": {
			"tr46": "~0.0.3",
			"webidl-conversions": "^3.0.0"
		}
	},
	"node_modules/which": {
		"version": "2.0.2",
		"integrity": "sha512-BLI3Tl1TW3Pvl70l3yq3Y64i+awpwXqsGBYWkkqMtnbXgrMD+yj7rhW0kuEDxzJaYXGjEW5ogapKNMEKNMjibA==",
		"dependencies": { "isexe": "^2.0.0" },
		"bin": { "node-which": "bin/node-which" }
	},
	"node_modules/wrappy": {
		"version": "1.0.2",
		"integrity": "sha512-l4Sp/DRseor9wL6EvV2+TuQn63dMkPjZ/sp9XkghTEbV9KlPS1xUsZ3u7/IQO4wxtcFB4bgpQPRcR3QCvezPcQ=="
	},
	"node_modules/ws": {
		"version": "8.23.0",
		"integrity": "sha512-wCkmX8QMOrKjgO8HW2WyDbTSGeqkocxgDzS9iR79rEAexty6/2qzilx3Ag8Tqf9ykop3irLKle0MtVn5qjVnoQ==",
		"peerDependencies": {
			"bufferutil": "^4.0.1",
			"utf-8-validate": ">=5.0.2"
		},
		"peerDependenciesMeta": {
			"bufferutil": { "optional": true },
			"utf-8-validate": { "optional": true }
		}
	},
	"node_modules/xdg-app-paths": {
		"version": "5.5.1",
		"integrity": "sha512-hI3flOB4PLZIy5prbtTpirobtPE2ZtZ52szO+2mM9Efp6ErM398La+C1lIpNWDfNoQk+6Lsi6nMcCwVB7pxeMQ==",
		"dependencies": {
			"os-paths": "^4.0.1",
			"xdg-portable": "^7.2.0"
		}
	},
	"node_modules/xdg-portable": {
		"version": "7.3.0",
		"integrity": "sha512-sqMMuL1rc0FmMBOzCpd0yuy9trqF2yTTVe+E9ogwCSWQCdDEtQUwrZPT6AxqtsFGRNxycgncbP/xmOOSPw5ZUw==",
		"dependencies": { "os-paths": "^4.0.1" }
	},
	"node_modules/yallist": {
		"version": "5.0.0",
		"integrity": "sha512-YgvUTfwqyc7UXVMrB+SImsVYSmTS8X/tSrtdNZMImM+n7+QTriRXyXim0mBrTXNeqzVF0KWGgHPeiyViFFrNDw=="
	},
	"node_modules/yauzl": {
		"version": "2.10.0",
		"integrity": "sha512-p4a9I6X6nu6IhoGmBqAcbJy1mlC4j27vEPZX9F4L4/vZT3Lyq1VkFHw/V/PUcB9Buo+DG3iHkT0x3Qya58zc3g==",
		"dependencies": {
			"buffer-crc32": "~0.2.3",
			"fd-slicer": "~1.1.0"
		}
	},
	"node_modules/yauzl-clone": {
		"version": "1.0.4",
		"integrity": "sha512-igM2RRCf3k8TvZoxR2oguuw4z1xasOnA31joCqHIyLkeWrvAc2Jgay5ISQ2ZplinkoGaJ6orCz56Ey456c5ESA==",
		"dependencies": { "events-intercept": "^2.0.0" }
	},
	"node_modules/yauzl-promise": {
		"version": "2.1.3",
		"integrity": "sha512-A1pf6fzh6eYkK0L4Qp7g9jzJSDrM6nN0bOn5T0IbY4Yo3w+YkWlHFkJP7mzknMXjqusHFHlKsK2N+4OLsK2MRA==",
		"dependencies": {
			"yauzl": "^2.9.1",
			"yauzl-clone": "^1.0.4"
		}
	},
	"node_modules/zod": {
		"version": "4.1.11",
		"integrity": "sha512-WPsqwxITS2tzx1bzhIKsEs19ABD5vmCVa4xBo2tq/SrV4RNZtfws1EnCWQXM6yh8bD08a1idvkB5MZSBiZsjwg=="
	}
} };



/***/ })

};
