import { $ as mostBytes$1, B as instant, J as at$1, V as microseconds, X as isMap, Y as isList$1, Z as plain$1, _ as lineOf, a as statisticsOf, at as sha256, b as together$1, c as changesOf, d as refusedProblem, dt as __toESM, et as readDocument, f as gateOf, g as fail, h as claim, i as parsePolicy, it as digestOf, l as isNewExperiment, lt as __commonJSMin, m as cannotTell, n as levelOf, nt as nearest, o as waysOf, ot as isError, p as gates$1, r as manifestGlobs, rt as canonical, s as bannedKinds, st as problemAt, t as defaultManifests, tt as Decimal, u as isRollback, ut as __require, v as pass, w as bareDigest$1, x as parseManifest, y as isNeeded } from "./policy.js";
import { B as scoreOrder, F as queryCount, H as totalOf, I as rankingSample, M as rankingMetrics, N as queryValues, O as engineProblem, P as queryAt, S as shown, U as sumOver, V as binaryMetrics, W as undefinedAs, _ as logGamma, c as betaTailsOf, f as exact$1, g as deviance, i as byCodePoint, k as metrics, l as betaWeight, m as share, n as parseMeasuringConfig, s as betaTails, u as binomialWeight, v as logGammaOnePlus, y as stirlingError, z as compensatedSum } from "./config.js";
import { A as gathered, C as rolledOutcomes, D as isMissing$1, E as idText, O as joinIds, S as outcomeSums, T as byId, _ as errorSums, a as normalSf, b as scoreStream, c as keyOf, d as measuredOfBinary, f as membership, g as quantileBins, h as countingFor, i as normalIsf, j as gatheredBinary, k as doubles, l as streams, m as binarySamples, n as aucInterval, o as bootstrapInterval, p as wholeOnly, r as normalInterval, s as drawBlock, t as prepareFile, u as measureAll, v as binEdges, w as classCounts, x as confusionAt, y as curveSums } from "./prepare.js";
import { t as version$1 } from "./version.js";
import { constants, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, posix, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { copyFile, lstat, mkdir, open, readlink, realpath, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
// node_modules/handlebars/dist/cjs/handlebars/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.extend = extend;
	exports.indexOf = indexOf;
	exports.escapeExpression = escapeExpression;
	exports.isEmpty = isEmpty;
	exports.createFrame = createFrame;
	exports.blockParams = blockParams;
	exports.appendContextPath = appendContextPath;
	var escape = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#x27;",
		"`": "&#x60;",
		"=": "&#x3D;"
	};
	var badChars = /[&<>"'`=]/g;
	var possible = /[&<>"'`=]/;
	function escapeChar(chr) {
		return escape[chr];
	}
	function extend(obj) {
		for (var i = 1; i < arguments.length; i++) for (var key in arguments[i]) if (Object.prototype.hasOwnProperty.call(arguments[i], key)) obj[key] = arguments[i][key];
		return obj;
	}
	var toString = Object.prototype.toString;
	exports.toString = toString;
	var isFunction = function isFunction(value) {
		return typeof value === "function";
	};
	/* istanbul ignore next */
	if (isFunction(/x/)) exports.isFunction = isFunction = function(value) {
		return typeof value === "function" && toString.call(value) === "[object Function]";
	};
	exports.isFunction = isFunction;
	/* istanbul ignore next */
	var isArray = Array.isArray || function(value) {
		return value && typeof value === "object" ? toString.call(value) === "[object Array]" : false;
	};
	exports.isArray = isArray;
	function indexOf(array, value) {
		for (var i = 0, len = array.length; i < len; i++) if (array[i] === value) return i;
		return -1;
	}
	function escapeExpression(string) {
		if (typeof string !== "string") {
			if (string && typeof string.toHTML === "function") return string.toHTML();
			else if (string == null) return "";
			else if (!string) return string + "";
			string = "" + string;
		}
		if (!possible.test(string)) return string;
		return string.replace(badChars, escapeChar);
	}
	function isEmpty(value) {
		if (!value && value !== 0) return true;
		else if (isArray(value) && value.length === 0) return true;
		else return false;
	}
	function createFrame(object) {
		var frame = extend({}, object);
		frame._parent = object;
		return frame;
	}
	function blockParams(params, ids) {
		params.path = ids;
		return params;
	}
	function appendContextPath(contextPath, id) {
		return (contextPath ? contextPath + "." : "") + id;
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/exception.js
var require_exception = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var errorProps = [
		"description",
		"fileName",
		"lineNumber",
		"endLineNumber",
		"message",
		"name",
		"number",
		"stack"
	];
	function Exception(message, node) {
		var loc = node && node.loc, line = void 0, endLineNumber = void 0, column = void 0, endColumn = void 0;
		if (loc && loc.start) {
			line = loc.start.line;
			column = loc.start.column;
			if (loc.end) {
				endLineNumber = loc.end.line;
				endColumn = loc.end.column;
			}
			message += " - " + line + ":" + column;
		}
		var tmp = Error.prototype.constructor.call(this, message);
		for (var idx = 0; idx < errorProps.length; idx++) this[errorProps[idx]] = tmp[errorProps[idx]];
		/* istanbul ignore else */
		if (Error.captureStackTrace) Error.captureStackTrace(this, Exception);
		try {
			if (loc) {
				this.lineNumber = line;
				this.endLineNumber = endLineNumber;
				/* istanbul ignore next */
				if (Object.defineProperty) {
					Object.defineProperty(this, "column", {
						value: column,
						enumerable: true
					});
					Object.defineProperty(this, "endColumn", {
						value: endColumn,
						enumerable: true
					});
				} else {
					this.column = column;
					this.endColumn = endColumn;
				}
			}
		} catch (nop) {}
	}
	Exception.prototype = /* @__PURE__ */ new Error();
	exports["default"] = Exception;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/block-helper-missing.js
var require_block_helper_missing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	exports["default"] = function(instance) {
		instance.registerHelper("blockHelperMissing", function(context, options) {
			var inverse = options.inverse, fn = options.fn;
			if (context === true) return fn(this);
			else if (context === false || context == null) return inverse(this);
			else if (_utils.isArray(context)) {
				if (context.length > 0) {
					if (options.ids) options.ids = [options.name];
					return instance.helpers.each(context, options);
				} else return inverse(this);
			} else {
				if (options.data && options.ids) {
					var data = _utils.createFrame(options.data);
					data.contextPath = _utils.appendContextPath(options.data.contextPath, options.name);
					options = { data };
				}
				return fn(context, options);
			}
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/each.js
var require_each = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	/**
	* Close an unfinished iterator after the block body threw, like for...of does,
	* so that generators can run their cleanup code.
	*
	* Errors thrown while closing, including by a `return` getter, are ignored:
	* the block's error is the cause and is the one the caller must see.
	*
	* @param {Iterator} iterator the iterator that was being consumed
	*/
	function closeIterator(iterator) {
		try {
			var _close = iterator["return"];
			if (_utils.isFunction(_close)) _close.call(iterator);
		} catch (closeError) {}
	}
	exports["default"] = function(instance) {
		instance.registerHelper("each", function(context, options) {
			if (!options) throw new _exception2["default"]("Must pass iterator to #each");
			var fn = options.fn, inverse = options.inverse, i = 0, ret = "", data = void 0, contextPath = void 0;
			if (options.data && options.ids) contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]) + ".";
			if (_utils.isFunction(context)) context = context.call(this);
			if (options.data) data = _utils.createFrame(options.data);
			function execIteration(field, index, last, value) {
				if (data) {
					data.key = field;
					data.index = index;
					data.first = index === 0;
					data.last = !!last;
					if (contextPath) data.contextPath = contextPath + field;
				}
				ret = ret + fn(value, {
					data,
					blockParams: _utils.blockParams([value, field], [contextPath + field, null])
				});
			}
			if (context && typeof context === "object") {
				if (_utils.isArray(context)) {
					for (var j = context.length; i < j; i++) if (i in context) execIteration(i, i, i === context.length - 1, context[i]);
				} else if (typeof Symbol === "function" && context[Symbol.iterator]) {
					var iterator = context[Symbol.iterator]();
					var current = iterator.next();
					while (!current.done) {
						var next = iterator.next();
						try {
							execIteration(i, i, next.done, current.value);
						} catch (e) {
							if (!next.done) closeIterator(iterator);
							throw e;
						}
						current = next;
						i++;
					}
				} else (function() {
					var priorKey = void 0;
					Object.keys(context).forEach(function(key) {
						if (priorKey !== void 0) execIteration(priorKey, i - 1, false, context[priorKey]);
						priorKey = key;
						i++;
					});
					if (priorKey !== void 0) execIteration(priorKey, i - 1, true, context[priorKey]);
				})();
			}
			if (i === 0) ret = inverse(this);
			return ret;
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/helper-missing.js
var require_helper_missing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("helperMissing", function() {
			if (arguments.length === 1) return;
			else throw new _exception2["default"]("Missing helper: \"" + arguments[arguments.length - 1].name + "\"");
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/if.js
var require_if = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("if", function(conditional, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#if requires exactly one argument");
			if (_utils.isFunction(conditional)) conditional = conditional.call(this);
			if (!options.hash.includeZero && !conditional || _utils.isEmpty(conditional)) return options.inverse(this);
			else return options.fn(this);
		});
		instance.registerHelper("unless", function(conditional, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#unless requires exactly one argument");
			return instance.helpers["if"].call(this, conditional, {
				fn: options.inverse,
				inverse: options.fn,
				hash: options.hash
			});
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(instance) {
		instance.registerHelper("log", function() {
			var args = [void 0], options = arguments[arguments.length - 1];
			for (var i = 0; i < arguments.length - 1; i++) args.push(arguments[i]);
			var level = 1;
			if (options.hash.level != null) level = options.hash.level;
			else if (options.data && options.data.level != null) level = options.data.level;
			args[0] = level;
			instance.log.apply(instance, args);
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/lookup.js
var require_lookup = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(instance) {
		instance.registerHelper("lookup", function(obj, field, options) {
			if (!obj) return obj;
			return options.lookupProperty(obj, field);
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers/with.js
var require_with = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("with", function(context, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#with requires exactly one argument");
			if (_utils.isFunction(context)) context = context.call(this);
			var fn = options.fn;
			if (!_utils.isEmpty(context)) {
				var data = options.data;
				if (options.data && options.ids) {
					data = _utils.createFrame(options.data);
					data.contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]);
				}
				return fn(context, {
					data,
					blockParams: _utils.blockParams([context], [data && data.contextPath])
				});
			} else return options.inverse(this);
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/helpers.js
var require_helpers$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.registerDefaultHelpers = registerDefaultHelpers;
	exports.moveHelperToHooks = moveHelperToHooks;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _helpersBlockHelperMissing2 = _interopRequireDefault(require_block_helper_missing());
	var _helpersEach2 = _interopRequireDefault(require_each());
	var _helpersHelperMissing2 = _interopRequireDefault(require_helper_missing());
	var _helpersIf2 = _interopRequireDefault(require_if());
	var _helpersLog2 = _interopRequireDefault(require_log());
	var _helpersLookup2 = _interopRequireDefault(require_lookup());
	var _helpersWith2 = _interopRequireDefault(require_with());
	function registerDefaultHelpers(instance) {
		_helpersBlockHelperMissing2["default"](instance);
		_helpersEach2["default"](instance);
		_helpersHelperMissing2["default"](instance);
		_helpersIf2["default"](instance);
		_helpersLog2["default"](instance);
		_helpersLookup2["default"](instance);
		_helpersWith2["default"](instance);
	}
	function moveHelperToHooks(instance, helperName, keepHelper) {
		if (instance.helpers[helperName]) {
			instance.hooks[helperName] = instance.helpers[helperName];
			if (!keepHelper) instance.helpers[helperName] = void 0;
		}
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/decorators/inline.js
var require_inline = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	exports["default"] = function(instance) {
		instance.registerDecorator("inline", function(fn, props, container, options) {
			var ret = fn;
			if (!props.partials) {
				props.partials = {};
				ret = function(context, options) {
					var original = container.partials;
					container.partials = _utils.extend({}, original, props.partials);
					var ret = fn(context, options);
					container.partials = original;
					return ret;
				};
			}
			props.partials[options.args[0]] = options.fn;
			return ret;
		});
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/decorators.js
var require_decorators = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.registerDefaultDecorators = registerDefaultDecorators;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _decoratorsInline2 = _interopRequireDefault(require_inline());
	function registerDefaultDecorators(instance) {
		_decoratorsInline2["default"](instance);
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/logger.js
var require_logger = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	var logger = {
		methodMap: [
			"debug",
			"info",
			"warn",
			"error"
		],
		level: "info",
		lookupLevel: function lookupLevel(level) {
			if (typeof level === "string") {
				var levelMap = _utils.indexOf(logger.methodMap, level.toLowerCase());
				if (levelMap >= 0) level = levelMap;
				else level = parseInt(level, 10);
			}
			return level;
		},
		log: function log(level) {
			level = logger.lookupLevel(level);
			if (typeof console !== "undefined" && logger.lookupLevel(logger.level) <= level) {
				var method = logger.methodMap[level];
				if (!console[method]) method = "log";
				for (var _len = arguments.length, message = Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) message[_key - 1] = arguments[_key];
				console[method].apply(console, message);
			}
		}
	};
	exports["default"] = logger;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/internal/proto-access.js
var require_proto_access = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.createProtoAccessControl = createProtoAccessControl;
	exports.resultIsAllowed = resultIsAllowed;
	exports.isPrototypeConstructor = isPrototypeConstructor;
	exports.resetLoggedProperties = resetLoggedProperties;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _logger2 = _interopRequireDefault(require_logger());
	var loggedProperties = Object.create(null);
	function createProtoAccessControl(runtimeOptions) {
		var propertyWhiteList = Object.create(null);
		propertyWhiteList["__proto__"] = false;
		_utils.extend(propertyWhiteList, runtimeOptions.allowedProtoProperties);
		var methodWhiteList = Object.create(null);
		methodWhiteList["constructor"] = false;
		methodWhiteList["__defineGetter__"] = false;
		methodWhiteList["__defineSetter__"] = false;
		methodWhiteList["__lookupGetter__"] = false;
		methodWhiteList["__lookupSetter__"] = false;
		_utils.extend(methodWhiteList, runtimeOptions.allowedProtoMethods);
		return {
			properties: {
				whitelist: propertyWhiteList,
				defaultValue: runtimeOptions.allowProtoPropertiesByDefault
			},
			methods: {
				whitelist: methodWhiteList,
				defaultValue: runtimeOptions.allowProtoMethodsByDefault
			}
		};
	}
	function resultIsAllowed(result, protoAccessControl, propertyName) {
		if (typeof result === "function") return checkWhiteList(protoAccessControl.methods, propertyName);
		else return checkWhiteList(protoAccessControl.properties, propertyName);
	}
	/**
	* Detect a prototype object's own "constructor" back-reference, e.g.
	* `Function.prototype.constructor === Function`. Because "constructor" is an
	* "own" property of such objects, it would otherwise bypass the prototype-access
	* checks and expose dangerous constructors (allowing arbitrary code execution).
	*
	* Only functions can be constructors, so other values are never treated as one
	* and their `prototype` is never read.
	*
	* @param {*} parent the object the property is being read from
	* @param {string} propertyName the property being looked up
	* @param {*} result the already-resolved value of `parent[propertyName]`
	* @returns {boolean} true if the lookup resolves `parent`'s own constructor
	*/
	function isPrototypeConstructor(parent, propertyName, result) {
		return propertyName === "constructor" && typeof result === "function" && parent === result.prototype;
	}
	function checkWhiteList(protoAccessControlForType, propertyName) {
		if (protoAccessControlForType.whitelist[propertyName] !== void 0) return protoAccessControlForType.whitelist[propertyName] === true;
		if (protoAccessControlForType.defaultValue !== void 0) return protoAccessControlForType.defaultValue;
		logUnexpecedPropertyAccessOnce(propertyName);
		return false;
	}
	function logUnexpecedPropertyAccessOnce(propertyName) {
		if (loggedProperties[propertyName] !== true) {
			loggedProperties[propertyName] = true;
			_logger2["default"].log("error", "Handlebars: Access has been denied to resolve the property \"" + propertyName + "\" because it is not an \"own property\" of its parent.\nYou can add a runtime option to disable the check or this warning:\nSee https://handlebarsjs.com/api-reference/runtime-options.html#options-to-control-prototype-access for details");
		}
	}
	function resetLoggedProperties() {
		Object.keys(loggedProperties).forEach(function(propertyName) {
			delete loggedProperties[propertyName];
		});
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/base.js
var require_base$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.HandlebarsEnvironment = HandlebarsEnvironment;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	var _helpers = require_helpers$1();
	var _decorators = require_decorators();
	var _logger2 = _interopRequireDefault(require_logger());
	var _internalProtoAccess = require_proto_access();
	exports.VERSION = "4.7.10";
	exports.COMPILER_REVISION = 8;
	exports.LAST_COMPATIBLE_COMPILER_REVISION = 7;
	exports.REVISION_CHANGES = {
		1: "<= 1.0.rc.2",
		2: "== 1.0.0-rc.3",
		3: "== 1.0.0-rc.4",
		4: "== 1.x.x",
		5: "== 2.0.0-alpha.x",
		6: ">= 2.0.0-beta.1",
		7: ">= 4.0.0 <4.3.0",
		8: ">= 4.3.0"
	};
	var objectType = "[object Object]";
	function HandlebarsEnvironment(helpers, partials, decorators) {
		this.helpers = helpers || {};
		this.partials = partials || {};
		this.decorators = decorators || {};
		_helpers.registerDefaultHelpers(this);
		_decorators.registerDefaultDecorators(this);
	}
	HandlebarsEnvironment.prototype = {
		constructor: HandlebarsEnvironment,
		logger: _logger2["default"],
		log: _logger2["default"].log,
		registerHelper: function registerHelper(name, fn) {
			if (_utils.toString.call(name) === objectType) {
				if (fn) throw new _exception2["default"]("Arg not supported with multiple helpers");
				_utils.extend(this.helpers, name);
			} else this.helpers[name] = fn;
		},
		unregisterHelper: function unregisterHelper(name) {
			delete this.helpers[name];
		},
		registerPartial: function registerPartial(name, partial) {
			if (_utils.toString.call(name) === objectType) _utils.extend(this.partials, name);
			else {
				if (typeof partial === "undefined") throw new _exception2["default"]("Attempting to register a partial called \"" + name + "\" as undefined");
				this.partials[name] = partial;
			}
		},
		unregisterPartial: function unregisterPartial(name) {
			delete this.partials[name];
		},
		registerDecorator: function registerDecorator(name, fn) {
			if (_utils.toString.call(name) === objectType) {
				if (fn) throw new _exception2["default"]("Arg not supported with multiple decorators");
				_utils.extend(this.decorators, name);
			} else this.decorators[name] = fn;
		},
		unregisterDecorator: function unregisterDecorator(name) {
			delete this.decorators[name];
		},
		/**
		* Reset the memory of illegal property accesses that have already been logged.
		* @deprecated should only be used in handlebars test-cases
		*/
		resetLoggedPropertyAccesses: function resetLoggedPropertyAccesses() {
			_internalProtoAccess.resetLoggedProperties();
		}
	};
	exports.log = _logger2["default"].log;
	exports.createFrame = _utils.createFrame;
	exports.logger = _logger2["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/safe-string.js
var require_safe_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	function SafeString(string) {
		this.string = string;
	}
	SafeString.prototype.toString = SafeString.prototype.toHTML = function() {
		return "" + this.string;
	};
	exports["default"] = SafeString;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/internal/wrapHelper.js
var require_wrapHelper = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.wrapHelper = wrapHelper;
	function wrapHelper(helper, transformOptionsFn) {
		if (typeof helper !== "function") return helper;
		return function wrapper() {
			var options = arguments[arguments.length - 1];
			arguments[arguments.length - 1] = transformOptionsFn(options);
			return helper.apply(this, arguments);
		};
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/runtime.js
var require_runtime = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.checkRevision = checkRevision;
	exports.template = template;
	exports.wrapProgram = wrapProgram;
	exports.resolvePartial = resolvePartial;
	exports.invokePartial = invokePartial;
	exports.noop = noop;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	var Utils = _interopRequireWildcard(require_utils());
	var _exception2 = _interopRequireDefault(require_exception());
	var _base = require_base$1();
	var _helpers = require_helpers$1();
	var _internalWrapHelper = require_wrapHelper();
	var _internalProtoAccess = require_proto_access();
	function checkRevision(compilerInfo) {
		var compilerRevision = compilerInfo && compilerInfo[0] || 1, currentRevision = _base.COMPILER_REVISION;
		if (compilerRevision >= _base.LAST_COMPATIBLE_COMPILER_REVISION && compilerRevision <= _base.COMPILER_REVISION) return;
		if (compilerRevision < _base.LAST_COMPATIBLE_COMPILER_REVISION) {
			var runtimeVersions = _base.REVISION_CHANGES[currentRevision], compilerVersions = _base.REVISION_CHANGES[compilerRevision];
			throw new _exception2["default"]("Template was precompiled with an older version of Handlebars than the current runtime. Please update your precompiler to a newer version (" + runtimeVersions + ") or downgrade your runtime to an older version (" + compilerVersions + ").");
		} else throw new _exception2["default"]("Template was precompiled with a newer version of Handlebars than the current runtime. Please update your runtime to a newer version (" + compilerInfo[1] + ").");
	}
	function template(templateSpec, env) {
		/* istanbul ignore next */
		if (!env) throw new _exception2["default"]("No environment passed to template");
		if (!templateSpec || !templateSpec.main) throw new _exception2["default"]("Unknown template object: " + typeof templateSpec);
		templateSpec.main.decorator = templateSpec.main_d;
		env.VM.checkRevision(templateSpec.compiler);
		var templateWasPrecompiledWithCompilerV7 = templateSpec.compiler && templateSpec.compiler[0] === 7;
		function invokePartialWrapper(partial, context, options) {
			if (options.hash) {
				context = Utils.extend({}, context, options.hash);
				if (options.ids) options.ids[0] = true;
			}
			partial = env.VM.resolvePartial.call(this, partial, context, options);
			options.hooks = this.hooks;
			options.protoAccessControl = this.protoAccessControl;
			var result = env.VM.invokePartial.call(this, partial, context, options);
			if (result == null && Utils.isFunction(partial)) throw new _exception2["default"]("The partial " + options.name + " returned no output: partials must return a string");
			if (result == null && env.compile) {
				if (typeof partial !== "string") throw new _exception2["default"]("The partial " + options.name + " could not be compiled: partials must be strings or functions returning strings");
				options.partials[options.name] = env.compile(partial, templateSpec.compilerOptions, env);
				result = options.partials[options.name](context, options);
			}
			if (result != null) {
				if (options.indent) {
					var lines = result.split("\n");
					for (var i = 0, l = lines.length; i < l; i++) {
						if (!lines[i] && i + 1 === l) break;
						lines[i] = options.indent + lines[i];
					}
					result = lines.join("\n");
				}
				return result;
			} else throw new _exception2["default"]("The partial " + options.name + " could not be compiled when running in runtime-only mode");
		}
		var container = {
			strict: function strict(obj, name, loc) {
				if (!obj || !(name in obj)) throw new _exception2["default"]("\"" + name + "\" not defined in " + obj, { loc });
				return container.lookupProperty(obj, name);
			},
			lookupProperty: function lookupProperty(parent, propertyName) {
				var result = parent[propertyName];
				if (result == null) return result;
				if (Object.prototype.hasOwnProperty.call(parent, propertyName) && !_internalProtoAccess.isPrototypeConstructor(parent, propertyName, result)) return result;
				if (_internalProtoAccess.resultIsAllowed(result, container.protoAccessControl, propertyName)) return result;
			},
			lookup: function lookup(depths, name) {
				var len = depths.length;
				for (var i = 0; i < len; i++) {
					var result = depths[i] && container.lookupProperty(depths[i], name);
					if (result != null) return result;
				}
			},
			lambda: function lambda(current, context) {
				return typeof current === "function" ? current.call(context) : current;
			},
			escapeExpression: Utils.escapeExpression,
			invokePartial: invokePartialWrapper,
			fn: function fn(i) {
				var ret = templateSpec[i];
				ret.decorator = templateSpec[i + "_d"];
				return ret;
			},
			programs: [],
			program: function program(i, data, declaredBlockParams, blockParams, depths) {
				var programWrapper = this.programs[i], fn = this.fn(i);
				if (data || depths || blockParams || declaredBlockParams) programWrapper = wrapProgram(this, i, fn, data, declaredBlockParams, blockParams, depths);
				else if (!programWrapper) programWrapper = this.programs[i] = wrapProgram(this, i, fn);
				return programWrapper;
			},
			data: function data(value, depth) {
				while (value && depth--) value = value._parent;
				return value;
			},
			mergeIfNeeded: function mergeIfNeeded(param, common) {
				var obj = param || common;
				if (param && common && param !== common) obj = Utils.extend({}, common, param);
				return obj;
			},
			nullContext: Object.seal({}),
			noop: env.VM.noop,
			compilerInfo: templateSpec.compiler
		};
		function ret(context) {
			var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
			var data = options.data;
			ret._setup(options);
			if (!options.partial && templateSpec.useData) data = initData(context, data);
			var depths = void 0, blockParams = templateSpec.useBlockParams ? [] : void 0;
			if (templateSpec.useDepths) {
				if (options.depths) depths = context != options.depths[0] ? [context].concat(options.depths) : options.depths;
				else depths = [context];
			}
			function main(context) {
				return "" + templateSpec.main(container, context, container.helpers, container.partials, data, blockParams, depths);
			}
			main = executeDecorators(templateSpec.main, main, container, options.depths || [], data, blockParams);
			return main(context, options);
		}
		ret.isTop = true;
		ret._setup = function(options) {
			if (!options.partial) {
				var mergedHelpers = {};
				addHelpers(mergedHelpers, env.helpers, container);
				addHelpers(mergedHelpers, options.helpers, container);
				container.helpers = mergedHelpers;
				if (templateSpec.usePartial) container.partials = container.mergeIfNeeded(options.partials, env.partials);
				if (templateSpec.usePartial || templateSpec.useDecorators) container.decorators = Utils.extend({}, env.decorators, options.decorators);
				container.hooks = {};
				container.protoAccessControl = _internalProtoAccess.createProtoAccessControl(options);
				var keepHelperInHelpers = options.allowCallsToHelperMissing || templateWasPrecompiledWithCompilerV7;
				_helpers.moveHelperToHooks(container, "helperMissing", keepHelperInHelpers);
				_helpers.moveHelperToHooks(container, "blockHelperMissing", keepHelperInHelpers);
			} else {
				container.protoAccessControl = options.protoAccessControl;
				container.helpers = options.helpers;
				container.partials = options.partials;
				container.decorators = options.decorators;
				container.hooks = options.hooks;
			}
		};
		ret._child = function(i, data, blockParams, depths) {
			if (templateSpec.useBlockParams && !blockParams) throw new _exception2["default"]("must pass block params");
			if (templateSpec.useDepths && !depths) throw new _exception2["default"]("must pass parent depths");
			return wrapProgram(container, i, templateSpec[i], data, 0, blockParams, depths);
		};
		return ret;
	}
	function wrapProgram(container, i, fn, data, declaredBlockParams, blockParams, depths) {
		function prog(context) {
			var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
			var currentDepths = depths;
			if (depths && context != depths[0] && !(context === container.nullContext && depths[0] === null)) currentDepths = [context].concat(depths);
			return fn(container, context, container.helpers, container.partials, options.data || data, blockParams && [options.blockParams].concat(blockParams), currentDepths);
		}
		prog = executeDecorators(fn, prog, container, depths, data, blockParams);
		prog.program = i;
		prog.depth = depths ? depths.length : 0;
		prog.blockParams = declaredBlockParams || 0;
		return prog;
	}
	/**
	* This is currently part of the official API, therefore implementation details should not be changed.
	*/
	function resolvePartial(partial, context, options) {
		if (!partial) {
			if (options.name === "@partial-block") partial = lookupOwnProperty(options.data, "partial-block");
			else partial = lookupOwnProperty(options.partials, options.name);
		} else if (typeof partial !== "function" && !options.name) {
			options.name = partial;
			partial = lookupOwnProperty(options.partials, partial);
		}
		return partial;
	}
	function invokePartial(partial, context, options) {
		var currentPartialBlock = lookupOwnProperty(options.data, "partial-block");
		options.partial = true;
		if (options.ids) options.data.contextPath = options.ids[0] || options.data.contextPath;
		var partialBlock = void 0;
		if (options.fn && options.fn !== noop) (function() {
			options.data = _base.createFrame(options.data);
			var fn = options.fn;
			partialBlock = options.data["partial-block"] = function partialBlockWrapper(context) {
				var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
				options.data = _base.createFrame(options.data);
				options.data["partial-block"] = currentPartialBlock;
				return fn(context, options);
			};
			if (fn.partials) options.partials = Utils.extend({}, options.partials, fn.partials);
		})();
		if (partial === void 0 && partialBlock) partial = partialBlock;
		if (partial === void 0) throw new _exception2["default"]("The partial " + options.name + " could not be found");
		else if (partial instanceof Function) return partial(context, options);
	}
	function noop() {
		return "";
	}
	function lookupOwnProperty(obj, name) {
		if (obj && Object.prototype.hasOwnProperty.call(obj, name)) return obj[name];
	}
	function initData(context, data) {
		if (!data || !("root" in data)) {
			data = data ? _base.createFrame(data) : {};
			data.root = context;
		}
		return data;
	}
	function executeDecorators(fn, prog, container, depths, data, blockParams) {
		if (fn.decorator) {
			var props = {};
			prog = fn.decorator(prog, props, container, depths && depths[0], data, blockParams, depths);
			Utils.extend(prog, props);
		}
		return prog;
	}
	function addHelpers(mergedHelpers, helpers, container) {
		if (!helpers) return;
		Object.keys(helpers).forEach(function(helperName) {
			var helper = helpers[helperName];
			mergedHelpers[helperName] = passLookupPropertyOption(helper, container);
		});
	}
	function passLookupPropertyOption(helper, container) {
		var lookupProperty = container.lookupProperty;
		return _internalWrapHelper.wrapHelper(helper, function(options) {
			options.lookupProperty = lookupProperty;
			return options;
		});
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/no-conflict.js
var require_no_conflict = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(Handlebars) {
		/* istanbul ignore next */
		(function() {
			if (typeof globalThis === "object") return;
			Object.prototype.__defineGetter__("__magic__", function() {
				return this;
			});
			__magic__.globalThis = __magic__;
			delete Object.prototype.__magic__;
		})();
		var $Handlebars = globalThis.Handlebars;
		/* istanbul ignore next */
		Handlebars.noConflict = function() {
			if (globalThis.Handlebars === Handlebars) globalThis.Handlebars = $Handlebars;
			return Handlebars;
		};
	};
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars.runtime.js
var require_handlebars_runtime = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	var base = _interopRequireWildcard(require_base$1());
	var _handlebarsSafeString2 = _interopRequireDefault(require_safe_string());
	var _handlebarsException2 = _interopRequireDefault(require_exception());
	var Utils = _interopRequireWildcard(require_utils());
	var runtime = _interopRequireWildcard(require_runtime());
	var _handlebarsNoConflict2 = _interopRequireDefault(require_no_conflict());
	function create() {
		var hb = new base.HandlebarsEnvironment();
		Utils.extend(hb, base);
		hb.SafeString = _handlebarsSafeString2["default"];
		hb.Exception = _handlebarsException2["default"];
		hb.Utils = Utils;
		hb.escapeExpression = Utils.escapeExpression;
		hb.VM = runtime;
		hb.template = function(spec) {
			return runtime.template(spec, hb);
		};
		return hb;
	}
	var inst = create();
	inst.create = create;
	_handlebarsNoConflict2["default"](inst);
	inst["default"] = inst;
	exports["default"] = inst;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/ast.js
var require_ast = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var AST = { helpers: {
		helperExpression: function helperExpression(node) {
			return node.type === "SubExpression" || (node.type === "MustacheStatement" || node.type === "BlockStatement") && !!(node.params && node.params.length || node.hash);
		},
		scopedId: function scopedId(path) {
			return /^\.|this\b/.test(path.original);
		},
		simpleId: function simpleId(path) {
			return path.parts.length === 1 && !AST.helpers.scopedId(path) && !path.depth;
		}
	} };
	exports["default"] = AST;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = (function() {
		var parser = {
			trace: function trace() {},
			yy: {},
			symbols_: {
				"error": 2,
				"root": 3,
				"program": 4,
				"EOF": 5,
				"program_repetition0": 6,
				"statement": 7,
				"mustache": 8,
				"block": 9,
				"rawBlock": 10,
				"partial": 11,
				"partialBlock": 12,
				"content": 13,
				"COMMENT": 14,
				"CONTENT": 15,
				"openRawBlock": 16,
				"rawBlock_repetition0": 17,
				"END_RAW_BLOCK": 18,
				"OPEN_RAW_BLOCK": 19,
				"helperName": 20,
				"openRawBlock_repetition0": 21,
				"openRawBlock_option0": 22,
				"CLOSE_RAW_BLOCK": 23,
				"openBlock": 24,
				"block_option0": 25,
				"closeBlock": 26,
				"openInverse": 27,
				"block_option1": 28,
				"OPEN_BLOCK": 29,
				"openBlock_repetition0": 30,
				"openBlock_option0": 31,
				"openBlock_option1": 32,
				"CLOSE": 33,
				"OPEN_INVERSE": 34,
				"openInverse_repetition0": 35,
				"openInverse_option0": 36,
				"openInverse_option1": 37,
				"openInverseChain": 38,
				"OPEN_INVERSE_CHAIN": 39,
				"openInverseChain_repetition0": 40,
				"openInverseChain_option0": 41,
				"openInverseChain_option1": 42,
				"inverseAndProgram": 43,
				"INVERSE": 44,
				"inverseChain": 45,
				"inverseChain_option0": 46,
				"OPEN_ENDBLOCK": 47,
				"OPEN": 48,
				"mustache_repetition0": 49,
				"mustache_option0": 50,
				"OPEN_UNESCAPED": 51,
				"mustache_repetition1": 52,
				"mustache_option1": 53,
				"CLOSE_UNESCAPED": 54,
				"OPEN_PARTIAL": 55,
				"partialName": 56,
				"partial_repetition0": 57,
				"partial_option0": 58,
				"openPartialBlock": 59,
				"OPEN_PARTIAL_BLOCK": 60,
				"openPartialBlock_repetition0": 61,
				"openPartialBlock_option0": 62,
				"param": 63,
				"sexpr": 64,
				"OPEN_SEXPR": 65,
				"sexpr_repetition0": 66,
				"sexpr_option0": 67,
				"CLOSE_SEXPR": 68,
				"hash": 69,
				"hash_repetition_plus0": 70,
				"hashSegment": 71,
				"ID": 72,
				"EQUALS": 73,
				"blockParams": 74,
				"OPEN_BLOCK_PARAMS": 75,
				"blockParams_repetition_plus0": 76,
				"CLOSE_BLOCK_PARAMS": 77,
				"path": 78,
				"dataName": 79,
				"STRING": 80,
				"NUMBER": 81,
				"BOOLEAN": 82,
				"UNDEFINED": 83,
				"NULL": 84,
				"DATA": 85,
				"pathSegments": 86,
				"SEP": 87,
				"$accept": 0,
				"$end": 1
			},
			terminals_: {
				2: "error",
				5: "EOF",
				14: "COMMENT",
				15: "CONTENT",
				18: "END_RAW_BLOCK",
				19: "OPEN_RAW_BLOCK",
				23: "CLOSE_RAW_BLOCK",
				29: "OPEN_BLOCK",
				33: "CLOSE",
				34: "OPEN_INVERSE",
				39: "OPEN_INVERSE_CHAIN",
				44: "INVERSE",
				47: "OPEN_ENDBLOCK",
				48: "OPEN",
				51: "OPEN_UNESCAPED",
				54: "CLOSE_UNESCAPED",
				55: "OPEN_PARTIAL",
				60: "OPEN_PARTIAL_BLOCK",
				65: "OPEN_SEXPR",
				68: "CLOSE_SEXPR",
				72: "ID",
				73: "EQUALS",
				75: "OPEN_BLOCK_PARAMS",
				77: "CLOSE_BLOCK_PARAMS",
				80: "STRING",
				81: "NUMBER",
				82: "BOOLEAN",
				83: "UNDEFINED",
				84: "NULL",
				85: "DATA",
				87: "SEP"
			},
			productions_: [
				0,
				[3, 2],
				[4, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[13, 1],
				[10, 3],
				[16, 5],
				[9, 4],
				[9, 4],
				[24, 6],
				[27, 6],
				[38, 6],
				[43, 2],
				[45, 3],
				[45, 1],
				[26, 3],
				[8, 5],
				[8, 5],
				[11, 5],
				[12, 3],
				[59, 5],
				[63, 1],
				[63, 1],
				[64, 5],
				[69, 1],
				[71, 3],
				[74, 3],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[56, 1],
				[56, 1],
				[79, 2],
				[78, 1],
				[86, 3],
				[86, 1],
				[6, 0],
				[6, 2],
				[17, 0],
				[17, 2],
				[21, 0],
				[21, 2],
				[22, 0],
				[22, 1],
				[25, 0],
				[25, 1],
				[28, 0],
				[28, 1],
				[30, 0],
				[30, 2],
				[31, 0],
				[31, 1],
				[32, 0],
				[32, 1],
				[35, 0],
				[35, 2],
				[36, 0],
				[36, 1],
				[37, 0],
				[37, 1],
				[40, 0],
				[40, 2],
				[41, 0],
				[41, 1],
				[42, 0],
				[42, 1],
				[46, 0],
				[46, 1],
				[49, 0],
				[49, 2],
				[50, 0],
				[50, 1],
				[52, 0],
				[52, 2],
				[53, 0],
				[53, 1],
				[57, 0],
				[57, 2],
				[58, 0],
				[58, 1],
				[61, 0],
				[61, 2],
				[62, 0],
				[62, 1],
				[66, 0],
				[66, 2],
				[67, 0],
				[67, 1],
				[70, 1],
				[70, 2],
				[76, 1],
				[76, 2]
			],
			performAction: function anonymous(yytext, yyleng, yylineno, yy, yystate, $$, _$) {
				var $0 = $$.length - 1;
				switch (yystate) {
					case 1: return $$[$0 - 1];
					case 2:
						this.$ = yy.prepareProgram($$[$0]);
						break;
					case 3:
						this.$ = $$[$0];
						break;
					case 4:
						this.$ = $$[$0];
						break;
					case 5:
						this.$ = $$[$0];
						break;
					case 6:
						this.$ = $$[$0];
						break;
					case 7:
						this.$ = $$[$0];
						break;
					case 8:
						this.$ = $$[$0];
						break;
					case 9:
						this.$ = {
							type: "CommentStatement",
							value: yy.stripComment($$[$0]),
							strip: yy.stripFlags($$[$0], $$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 10:
						this.$ = {
							type: "ContentStatement",
							original: $$[$0],
							value: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 11:
						this.$ = yy.prepareRawBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
						break;
					case 12:
						this.$ = {
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1]
						};
						break;
					case 13:
						this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], false, this._$);
						break;
					case 14:
						this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], true, this._$);
						break;
					case 15:
						this.$ = {
							open: $$[$0 - 5],
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 16:
						this.$ = {
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 17:
						this.$ = {
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 18:
						this.$ = {
							strip: yy.stripFlags($$[$0 - 1], $$[$0 - 1]),
							program: $$[$0]
						};
						break;
					case 19:
						var inverse = yy.prepareBlock($$[$0 - 2], $$[$0 - 1], $$[$0], $$[$0], false, this._$), program = yy.prepareProgram([inverse], $$[$0 - 1].loc);
						program.chained = true;
						this.$ = {
							strip: $$[$0 - 2].strip,
							program,
							chain: true
						};
						break;
					case 20:
						this.$ = $$[$0];
						break;
					case 21:
						this.$ = {
							path: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 2], $$[$0])
						};
						break;
					case 22:
						this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
						break;
					case 23:
						this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
						break;
					case 24:
						this.$ = {
							type: "PartialStatement",
							name: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							indent: "",
							strip: yy.stripFlags($$[$0 - 4], $$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 25:
						this.$ = yy.preparePartialBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
						break;
					case 26:
						this.$ = {
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 4], $$[$0])
						};
						break;
					case 27:
						this.$ = $$[$0];
						break;
					case 28:
						this.$ = $$[$0];
						break;
					case 29:
						this.$ = {
							type: "SubExpression",
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							loc: yy.locInfo(this._$)
						};
						break;
					case 30:
						this.$ = {
							type: "Hash",
							pairs: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 31:
						this.$ = {
							type: "HashPair",
							key: yy.id($$[$0 - 2]),
							value: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 32:
						this.$ = yy.id($$[$0 - 1]);
						break;
					case 33:
						this.$ = $$[$0];
						break;
					case 34:
						this.$ = $$[$0];
						break;
					case 35:
						this.$ = {
							type: "StringLiteral",
							value: $$[$0],
							original: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 36:
						this.$ = {
							type: "NumberLiteral",
							value: Number($$[$0]),
							original: Number($$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 37:
						this.$ = {
							type: "BooleanLiteral",
							value: $$[$0] === "true",
							original: $$[$0] === "true",
							loc: yy.locInfo(this._$)
						};
						break;
					case 38:
						this.$ = {
							type: "UndefinedLiteral",
							original: void 0,
							value: void 0,
							loc: yy.locInfo(this._$)
						};
						break;
					case 39:
						this.$ = {
							type: "NullLiteral",
							original: null,
							value: null,
							loc: yy.locInfo(this._$)
						};
						break;
					case 40:
						this.$ = $$[$0];
						break;
					case 41:
						this.$ = $$[$0];
						break;
					case 42:
						this.$ = yy.preparePath(true, $$[$0], this._$);
						break;
					case 43:
						this.$ = yy.preparePath(false, $$[$0], this._$);
						break;
					case 44:
						$$[$0 - 2].push({
							part: yy.id($$[$0]),
							original: $$[$0],
							separator: $$[$0 - 1]
						});
						this.$ = $$[$0 - 2];
						break;
					case 45:
						this.$ = [{
							part: yy.id($$[$0]),
							original: $$[$0]
						}];
						break;
					case 46:
						this.$ = [];
						break;
					case 47:
						$$[$0 - 1].push($$[$0]);
						break;
					case 48:
						this.$ = [];
						break;
					case 49:
						$$[$0 - 1].push($$[$0]);
						break;
					case 50:
						this.$ = [];
						break;
					case 51:
						$$[$0 - 1].push($$[$0]);
						break;
					case 58:
						this.$ = [];
						break;
					case 59:
						$$[$0 - 1].push($$[$0]);
						break;
					case 64:
						this.$ = [];
						break;
					case 65:
						$$[$0 - 1].push($$[$0]);
						break;
					case 70:
						this.$ = [];
						break;
					case 71:
						$$[$0 - 1].push($$[$0]);
						break;
					case 78:
						this.$ = [];
						break;
					case 79:
						$$[$0 - 1].push($$[$0]);
						break;
					case 82:
						this.$ = [];
						break;
					case 83:
						$$[$0 - 1].push($$[$0]);
						break;
					case 86:
						this.$ = [];
						break;
					case 87:
						$$[$0 - 1].push($$[$0]);
						break;
					case 90:
						this.$ = [];
						break;
					case 91:
						$$[$0 - 1].push($$[$0]);
						break;
					case 94:
						this.$ = [];
						break;
					case 95:
						$$[$0 - 1].push($$[$0]);
						break;
					case 98:
						this.$ = [$$[$0]];
						break;
					case 99:
						$$[$0 - 1].push($$[$0]);
						break;
					case 100:
						this.$ = [$$[$0]];
						break;
					case 101: $$[$0 - 1].push($$[$0]);
				}
			},
			table: [
				{
					3: 1,
					4: 2,
					5: [2, 46],
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{ 1: [3] },
				{ 5: [1, 4] },
				{
					5: [2, 2],
					7: 5,
					8: 6,
					9: 7,
					10: 8,
					11: 9,
					12: 10,
					13: 11,
					14: [1, 12],
					15: [1, 20],
					16: 17,
					19: [1, 23],
					24: 15,
					27: 16,
					29: [1, 21],
					34: [1, 22],
					39: [2, 2],
					44: [2, 2],
					47: [2, 2],
					48: [1, 13],
					51: [1, 14],
					55: [1, 18],
					59: 19,
					60: [1, 24]
				},
				{ 1: [2, 1] },
				{
					5: [2, 47],
					14: [2, 47],
					15: [2, 47],
					19: [2, 47],
					29: [2, 47],
					34: [2, 47],
					39: [2, 47],
					44: [2, 47],
					47: [2, 47],
					48: [2, 47],
					51: [2, 47],
					55: [2, 47],
					60: [2, 47]
				},
				{
					5: [2, 3],
					14: [2, 3],
					15: [2, 3],
					19: [2, 3],
					29: [2, 3],
					34: [2, 3],
					39: [2, 3],
					44: [2, 3],
					47: [2, 3],
					48: [2, 3],
					51: [2, 3],
					55: [2, 3],
					60: [2, 3]
				},
				{
					5: [2, 4],
					14: [2, 4],
					15: [2, 4],
					19: [2, 4],
					29: [2, 4],
					34: [2, 4],
					39: [2, 4],
					44: [2, 4],
					47: [2, 4],
					48: [2, 4],
					51: [2, 4],
					55: [2, 4],
					60: [2, 4]
				},
				{
					5: [2, 5],
					14: [2, 5],
					15: [2, 5],
					19: [2, 5],
					29: [2, 5],
					34: [2, 5],
					39: [2, 5],
					44: [2, 5],
					47: [2, 5],
					48: [2, 5],
					51: [2, 5],
					55: [2, 5],
					60: [2, 5]
				},
				{
					5: [2, 6],
					14: [2, 6],
					15: [2, 6],
					19: [2, 6],
					29: [2, 6],
					34: [2, 6],
					39: [2, 6],
					44: [2, 6],
					47: [2, 6],
					48: [2, 6],
					51: [2, 6],
					55: [2, 6],
					60: [2, 6]
				},
				{
					5: [2, 7],
					14: [2, 7],
					15: [2, 7],
					19: [2, 7],
					29: [2, 7],
					34: [2, 7],
					39: [2, 7],
					44: [2, 7],
					47: [2, 7],
					48: [2, 7],
					51: [2, 7],
					55: [2, 7],
					60: [2, 7]
				},
				{
					5: [2, 8],
					14: [2, 8],
					15: [2, 8],
					19: [2, 8],
					29: [2, 8],
					34: [2, 8],
					39: [2, 8],
					44: [2, 8],
					47: [2, 8],
					48: [2, 8],
					51: [2, 8],
					55: [2, 8],
					60: [2, 8]
				},
				{
					5: [2, 9],
					14: [2, 9],
					15: [2, 9],
					19: [2, 9],
					29: [2, 9],
					34: [2, 9],
					39: [2, 9],
					44: [2, 9],
					47: [2, 9],
					48: [2, 9],
					51: [2, 9],
					55: [2, 9],
					60: [2, 9]
				},
				{
					20: 25,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 36,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 37,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					39: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					4: 38,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					15: [2, 48],
					17: 39,
					18: [2, 48]
				},
				{
					20: 41,
					56: 40,
					64: 42,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 44,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					5: [2, 10],
					14: [2, 10],
					15: [2, 10],
					18: [2, 10],
					19: [2, 10],
					29: [2, 10],
					34: [2, 10],
					39: [2, 10],
					44: [2, 10],
					47: [2, 10],
					48: [2, 10],
					51: [2, 10],
					55: [2, 10],
					60: [2, 10]
				},
				{
					20: 45,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 46,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 47,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 41,
					56: 48,
					64: 42,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					33: [2, 78],
					49: 49,
					65: [2, 78],
					72: [2, 78],
					80: [2, 78],
					81: [2, 78],
					82: [2, 78],
					83: [2, 78],
					84: [2, 78],
					85: [2, 78]
				},
				{
					23: [2, 33],
					33: [2, 33],
					54: [2, 33],
					65: [2, 33],
					68: [2, 33],
					72: [2, 33],
					75: [2, 33],
					80: [2, 33],
					81: [2, 33],
					82: [2, 33],
					83: [2, 33],
					84: [2, 33],
					85: [2, 33]
				},
				{
					23: [2, 34],
					33: [2, 34],
					54: [2, 34],
					65: [2, 34],
					68: [2, 34],
					72: [2, 34],
					75: [2, 34],
					80: [2, 34],
					81: [2, 34],
					82: [2, 34],
					83: [2, 34],
					84: [2, 34],
					85: [2, 34]
				},
				{
					23: [2, 35],
					33: [2, 35],
					54: [2, 35],
					65: [2, 35],
					68: [2, 35],
					72: [2, 35],
					75: [2, 35],
					80: [2, 35],
					81: [2, 35],
					82: [2, 35],
					83: [2, 35],
					84: [2, 35],
					85: [2, 35]
				},
				{
					23: [2, 36],
					33: [2, 36],
					54: [2, 36],
					65: [2, 36],
					68: [2, 36],
					72: [2, 36],
					75: [2, 36],
					80: [2, 36],
					81: [2, 36],
					82: [2, 36],
					83: [2, 36],
					84: [2, 36],
					85: [2, 36]
				},
				{
					23: [2, 37],
					33: [2, 37],
					54: [2, 37],
					65: [2, 37],
					68: [2, 37],
					72: [2, 37],
					75: [2, 37],
					80: [2, 37],
					81: [2, 37],
					82: [2, 37],
					83: [2, 37],
					84: [2, 37],
					85: [2, 37]
				},
				{
					23: [2, 38],
					33: [2, 38],
					54: [2, 38],
					65: [2, 38],
					68: [2, 38],
					72: [2, 38],
					75: [2, 38],
					80: [2, 38],
					81: [2, 38],
					82: [2, 38],
					83: [2, 38],
					84: [2, 38],
					85: [2, 38]
				},
				{
					23: [2, 39],
					33: [2, 39],
					54: [2, 39],
					65: [2, 39],
					68: [2, 39],
					72: [2, 39],
					75: [2, 39],
					80: [2, 39],
					81: [2, 39],
					82: [2, 39],
					83: [2, 39],
					84: [2, 39],
					85: [2, 39]
				},
				{
					23: [2, 43],
					33: [2, 43],
					54: [2, 43],
					65: [2, 43],
					68: [2, 43],
					72: [2, 43],
					75: [2, 43],
					80: [2, 43],
					81: [2, 43],
					82: [2, 43],
					83: [2, 43],
					84: [2, 43],
					85: [2, 43],
					87: [1, 50]
				},
				{
					72: [1, 35],
					86: 51
				},
				{
					23: [2, 45],
					33: [2, 45],
					54: [2, 45],
					65: [2, 45],
					68: [2, 45],
					72: [2, 45],
					75: [2, 45],
					80: [2, 45],
					81: [2, 45],
					82: [2, 45],
					83: [2, 45],
					84: [2, 45],
					85: [2, 45],
					87: [2, 45]
				},
				{
					52: 52,
					54: [2, 82],
					65: [2, 82],
					72: [2, 82],
					80: [2, 82],
					81: [2, 82],
					82: [2, 82],
					83: [2, 82],
					84: [2, 82],
					85: [2, 82]
				},
				{
					25: 53,
					38: 55,
					39: [1, 57],
					43: 56,
					44: [1, 58],
					45: 54,
					47: [2, 54]
				},
				{
					28: 59,
					43: 60,
					44: [1, 58],
					47: [2, 56]
				},
				{
					13: 62,
					15: [1, 20],
					18: [1, 61]
				},
				{
					33: [2, 86],
					57: 63,
					65: [2, 86],
					72: [2, 86],
					80: [2, 86],
					81: [2, 86],
					82: [2, 86],
					83: [2, 86],
					84: [2, 86],
					85: [2, 86]
				},
				{
					33: [2, 40],
					65: [2, 40],
					72: [2, 40],
					80: [2, 40],
					81: [2, 40],
					82: [2, 40],
					83: [2, 40],
					84: [2, 40],
					85: [2, 40]
				},
				{
					33: [2, 41],
					65: [2, 41],
					72: [2, 41],
					80: [2, 41],
					81: [2, 41],
					82: [2, 41],
					83: [2, 41],
					84: [2, 41],
					85: [2, 41]
				},
				{
					20: 64,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					26: 65,
					47: [1, 66]
				},
				{
					30: 67,
					33: [2, 58],
					65: [2, 58],
					72: [2, 58],
					75: [2, 58],
					80: [2, 58],
					81: [2, 58],
					82: [2, 58],
					83: [2, 58],
					84: [2, 58],
					85: [2, 58]
				},
				{
					33: [2, 64],
					35: 68,
					65: [2, 64],
					72: [2, 64],
					75: [2, 64],
					80: [2, 64],
					81: [2, 64],
					82: [2, 64],
					83: [2, 64],
					84: [2, 64],
					85: [2, 64]
				},
				{
					21: 69,
					23: [2, 50],
					65: [2, 50],
					72: [2, 50],
					80: [2, 50],
					81: [2, 50],
					82: [2, 50],
					83: [2, 50],
					84: [2, 50],
					85: [2, 50]
				},
				{
					33: [2, 90],
					61: 70,
					65: [2, 90],
					72: [2, 90],
					80: [2, 90],
					81: [2, 90],
					82: [2, 90],
					83: [2, 90],
					84: [2, 90],
					85: [2, 90]
				},
				{
					20: 74,
					33: [2, 80],
					50: 71,
					63: 72,
					64: 75,
					65: [1, 43],
					69: 73,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 72: [1, 79] },
				{
					23: [2, 42],
					33: [2, 42],
					54: [2, 42],
					65: [2, 42],
					68: [2, 42],
					72: [2, 42],
					75: [2, 42],
					80: [2, 42],
					81: [2, 42],
					82: [2, 42],
					83: [2, 42],
					84: [2, 42],
					85: [2, 42],
					87: [1, 50]
				},
				{
					20: 74,
					53: 80,
					54: [2, 84],
					63: 81,
					64: 75,
					65: [1, 43],
					69: 82,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					26: 83,
					47: [1, 66]
				},
				{ 47: [2, 55] },
				{
					4: 84,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					39: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{ 47: [2, 20] },
				{
					20: 85,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 86,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					26: 87,
					47: [1, 66]
				},
				{ 47: [2, 57] },
				{
					5: [2, 11],
					14: [2, 11],
					15: [2, 11],
					19: [2, 11],
					29: [2, 11],
					34: [2, 11],
					39: [2, 11],
					44: [2, 11],
					47: [2, 11],
					48: [2, 11],
					51: [2, 11],
					55: [2, 11],
					60: [2, 11]
				},
				{
					15: [2, 49],
					18: [2, 49]
				},
				{
					20: 74,
					33: [2, 88],
					58: 88,
					63: 89,
					64: 75,
					65: [1, 43],
					69: 90,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					65: [2, 94],
					66: 91,
					68: [2, 94],
					72: [2, 94],
					80: [2, 94],
					81: [2, 94],
					82: [2, 94],
					83: [2, 94],
					84: [2, 94],
					85: [2, 94]
				},
				{
					5: [2, 25],
					14: [2, 25],
					15: [2, 25],
					19: [2, 25],
					29: [2, 25],
					34: [2, 25],
					39: [2, 25],
					44: [2, 25],
					47: [2, 25],
					48: [2, 25],
					51: [2, 25],
					55: [2, 25],
					60: [2, 25]
				},
				{
					20: 92,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					31: 93,
					33: [2, 60],
					63: 94,
					64: 75,
					65: [1, 43],
					69: 95,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 60],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					33: [2, 66],
					36: 96,
					63: 97,
					64: 75,
					65: [1, 43],
					69: 98,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 66],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					22: 99,
					23: [2, 52],
					63: 100,
					64: 75,
					65: [1, 43],
					69: 101,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					33: [2, 92],
					62: 102,
					63: 103,
					64: 75,
					65: [1, 43],
					69: 104,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 33: [1, 105] },
				{
					33: [2, 79],
					65: [2, 79],
					72: [2, 79],
					80: [2, 79],
					81: [2, 79],
					82: [2, 79],
					83: [2, 79],
					84: [2, 79],
					85: [2, 79]
				},
				{ 33: [2, 81] },
				{
					23: [2, 27],
					33: [2, 27],
					54: [2, 27],
					65: [2, 27],
					68: [2, 27],
					72: [2, 27],
					75: [2, 27],
					80: [2, 27],
					81: [2, 27],
					82: [2, 27],
					83: [2, 27],
					84: [2, 27],
					85: [2, 27]
				},
				{
					23: [2, 28],
					33: [2, 28],
					54: [2, 28],
					65: [2, 28],
					68: [2, 28],
					72: [2, 28],
					75: [2, 28],
					80: [2, 28],
					81: [2, 28],
					82: [2, 28],
					83: [2, 28],
					84: [2, 28],
					85: [2, 28]
				},
				{
					23: [2, 30],
					33: [2, 30],
					54: [2, 30],
					68: [2, 30],
					71: 106,
					72: [1, 107],
					75: [2, 30]
				},
				{
					23: [2, 98],
					33: [2, 98],
					54: [2, 98],
					68: [2, 98],
					72: [2, 98],
					75: [2, 98]
				},
				{
					23: [2, 45],
					33: [2, 45],
					54: [2, 45],
					65: [2, 45],
					68: [2, 45],
					72: [2, 45],
					73: [1, 108],
					75: [2, 45],
					80: [2, 45],
					81: [2, 45],
					82: [2, 45],
					83: [2, 45],
					84: [2, 45],
					85: [2, 45],
					87: [2, 45]
				},
				{
					23: [2, 44],
					33: [2, 44],
					54: [2, 44],
					65: [2, 44],
					68: [2, 44],
					72: [2, 44],
					75: [2, 44],
					80: [2, 44],
					81: [2, 44],
					82: [2, 44],
					83: [2, 44],
					84: [2, 44],
					85: [2, 44],
					87: [2, 44]
				},
				{ 54: [1, 109] },
				{
					54: [2, 83],
					65: [2, 83],
					72: [2, 83],
					80: [2, 83],
					81: [2, 83],
					82: [2, 83],
					83: [2, 83],
					84: [2, 83],
					85: [2, 83]
				},
				{ 54: [2, 85] },
				{
					5: [2, 13],
					14: [2, 13],
					15: [2, 13],
					19: [2, 13],
					29: [2, 13],
					34: [2, 13],
					39: [2, 13],
					44: [2, 13],
					47: [2, 13],
					48: [2, 13],
					51: [2, 13],
					55: [2, 13],
					60: [2, 13]
				},
				{
					38: 55,
					39: [1, 57],
					43: 56,
					44: [1, 58],
					45: 111,
					46: 110,
					47: [2, 76]
				},
				{
					33: [2, 70],
					40: 112,
					65: [2, 70],
					72: [2, 70],
					75: [2, 70],
					80: [2, 70],
					81: [2, 70],
					82: [2, 70],
					83: [2, 70],
					84: [2, 70],
					85: [2, 70]
				},
				{ 47: [2, 18] },
				{
					5: [2, 14],
					14: [2, 14],
					15: [2, 14],
					19: [2, 14],
					29: [2, 14],
					34: [2, 14],
					39: [2, 14],
					44: [2, 14],
					47: [2, 14],
					48: [2, 14],
					51: [2, 14],
					55: [2, 14],
					60: [2, 14]
				},
				{ 33: [1, 113] },
				{
					33: [2, 87],
					65: [2, 87],
					72: [2, 87],
					80: [2, 87],
					81: [2, 87],
					82: [2, 87],
					83: [2, 87],
					84: [2, 87],
					85: [2, 87]
				},
				{ 33: [2, 89] },
				{
					20: 74,
					63: 115,
					64: 75,
					65: [1, 43],
					67: 114,
					68: [2, 96],
					69: 116,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 33: [1, 117] },
				{
					32: 118,
					33: [2, 62],
					74: 119,
					75: [1, 120]
				},
				{
					33: [2, 59],
					65: [2, 59],
					72: [2, 59],
					75: [2, 59],
					80: [2, 59],
					81: [2, 59],
					82: [2, 59],
					83: [2, 59],
					84: [2, 59],
					85: [2, 59]
				},
				{
					33: [2, 61],
					75: [2, 61]
				},
				{
					33: [2, 68],
					37: 121,
					74: 122,
					75: [1, 120]
				},
				{
					33: [2, 65],
					65: [2, 65],
					72: [2, 65],
					75: [2, 65],
					80: [2, 65],
					81: [2, 65],
					82: [2, 65],
					83: [2, 65],
					84: [2, 65],
					85: [2, 65]
				},
				{
					33: [2, 67],
					75: [2, 67]
				},
				{ 23: [1, 123] },
				{
					23: [2, 51],
					65: [2, 51],
					72: [2, 51],
					80: [2, 51],
					81: [2, 51],
					82: [2, 51],
					83: [2, 51],
					84: [2, 51],
					85: [2, 51]
				},
				{ 23: [2, 53] },
				{ 33: [1, 124] },
				{
					33: [2, 91],
					65: [2, 91],
					72: [2, 91],
					80: [2, 91],
					81: [2, 91],
					82: [2, 91],
					83: [2, 91],
					84: [2, 91],
					85: [2, 91]
				},
				{ 33: [2, 93] },
				{
					5: [2, 22],
					14: [2, 22],
					15: [2, 22],
					19: [2, 22],
					29: [2, 22],
					34: [2, 22],
					39: [2, 22],
					44: [2, 22],
					47: [2, 22],
					48: [2, 22],
					51: [2, 22],
					55: [2, 22],
					60: [2, 22]
				},
				{
					23: [2, 99],
					33: [2, 99],
					54: [2, 99],
					68: [2, 99],
					72: [2, 99],
					75: [2, 99]
				},
				{ 73: [1, 108] },
				{
					20: 74,
					63: 125,
					64: 75,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					5: [2, 23],
					14: [2, 23],
					15: [2, 23],
					19: [2, 23],
					29: [2, 23],
					34: [2, 23],
					39: [2, 23],
					44: [2, 23],
					47: [2, 23],
					48: [2, 23],
					51: [2, 23],
					55: [2, 23],
					60: [2, 23]
				},
				{ 47: [2, 19] },
				{ 47: [2, 77] },
				{
					20: 74,
					33: [2, 72],
					41: 126,
					63: 127,
					64: 75,
					65: [1, 43],
					69: 128,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 72],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					5: [2, 24],
					14: [2, 24],
					15: [2, 24],
					19: [2, 24],
					29: [2, 24],
					34: [2, 24],
					39: [2, 24],
					44: [2, 24],
					47: [2, 24],
					48: [2, 24],
					51: [2, 24],
					55: [2, 24],
					60: [2, 24]
				},
				{ 68: [1, 129] },
				{
					65: [2, 95],
					68: [2, 95],
					72: [2, 95],
					80: [2, 95],
					81: [2, 95],
					82: [2, 95],
					83: [2, 95],
					84: [2, 95],
					85: [2, 95]
				},
				{ 68: [2, 97] },
				{
					5: [2, 21],
					14: [2, 21],
					15: [2, 21],
					19: [2, 21],
					29: [2, 21],
					34: [2, 21],
					39: [2, 21],
					44: [2, 21],
					47: [2, 21],
					48: [2, 21],
					51: [2, 21],
					55: [2, 21],
					60: [2, 21]
				},
				{ 33: [1, 130] },
				{ 33: [2, 63] },
				{
					72: [1, 132],
					76: 131
				},
				{ 33: [1, 133] },
				{ 33: [2, 69] },
				{
					15: [2, 12],
					18: [2, 12]
				},
				{
					14: [2, 26],
					15: [2, 26],
					19: [2, 26],
					29: [2, 26],
					34: [2, 26],
					47: [2, 26],
					48: [2, 26],
					51: [2, 26],
					55: [2, 26],
					60: [2, 26]
				},
				{
					23: [2, 31],
					33: [2, 31],
					54: [2, 31],
					68: [2, 31],
					72: [2, 31],
					75: [2, 31]
				},
				{
					33: [2, 74],
					42: 134,
					74: 135,
					75: [1, 120]
				},
				{
					33: [2, 71],
					65: [2, 71],
					72: [2, 71],
					75: [2, 71],
					80: [2, 71],
					81: [2, 71],
					82: [2, 71],
					83: [2, 71],
					84: [2, 71],
					85: [2, 71]
				},
				{
					33: [2, 73],
					75: [2, 73]
				},
				{
					23: [2, 29],
					33: [2, 29],
					54: [2, 29],
					65: [2, 29],
					68: [2, 29],
					72: [2, 29],
					75: [2, 29],
					80: [2, 29],
					81: [2, 29],
					82: [2, 29],
					83: [2, 29],
					84: [2, 29],
					85: [2, 29]
				},
				{
					14: [2, 15],
					15: [2, 15],
					19: [2, 15],
					29: [2, 15],
					34: [2, 15],
					39: [2, 15],
					44: [2, 15],
					47: [2, 15],
					48: [2, 15],
					51: [2, 15],
					55: [2, 15],
					60: [2, 15]
				},
				{
					72: [1, 137],
					77: [1, 136]
				},
				{
					72: [2, 100],
					77: [2, 100]
				},
				{
					14: [2, 16],
					15: [2, 16],
					19: [2, 16],
					29: [2, 16],
					34: [2, 16],
					44: [2, 16],
					47: [2, 16],
					48: [2, 16],
					51: [2, 16],
					55: [2, 16],
					60: [2, 16]
				},
				{ 33: [1, 138] },
				{ 33: [2, 75] },
				{ 33: [2, 32] },
				{
					72: [2, 101],
					77: [2, 101]
				},
				{
					14: [2, 17],
					15: [2, 17],
					19: [2, 17],
					29: [2, 17],
					34: [2, 17],
					39: [2, 17],
					44: [2, 17],
					47: [2, 17],
					48: [2, 17],
					51: [2, 17],
					55: [2, 17],
					60: [2, 17]
				}
			],
			defaultActions: {
				4: [2, 1],
				54: [2, 55],
				56: [2, 20],
				60: [2, 57],
				73: [2, 81],
				82: [2, 85],
				86: [2, 18],
				90: [2, 89],
				101: [2, 53],
				104: [2, 93],
				110: [2, 19],
				111: [2, 77],
				116: [2, 97],
				119: [2, 63],
				122: [2, 69],
				135: [2, 75],
				136: [2, 32]
			},
			parseError: function parseError(str, hash) {
				throw new Error(str);
			},
			parse: function parse(input) {
				var self = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0;
				this.lexer.setInput(input);
				this.lexer.yy = this.yy;
				this.yy.lexer = this.lexer;
				this.yy.parser = this;
				if (typeof this.lexer.yylloc == "undefined") this.lexer.yylloc = {};
				var yyloc = this.lexer.yylloc;
				lstack.push(yyloc);
				var ranges = this.lexer.options && this.lexer.options.ranges;
				if (typeof this.yy.parseError === "function") this.parseError = this.yy.parseError;
				function lex() {
					var token = self.lexer.lex() || 1;
					if (typeof token !== "number") token = self.symbols_[token] || token;
					return token;
				}
				var symbol, preErrorSymbol, state, action, r, yyval = {}, p, len, newState, expected;
				while (true) {
					state = stack[stack.length - 1];
					if (this.defaultActions[state]) action = this.defaultActions[state];
					else {
						if (symbol === null || typeof symbol == "undefined") symbol = lex();
						action = table[state] && table[state][symbol];
					}
					if (typeof action === "undefined" || !action.length || !action[0]) {
						var errStr = "";
						if (!recovering) {
							expected = [];
							for (p in table[state]) if (this.terminals_[p] && p > 2) expected.push("'" + this.terminals_[p] + "'");
							if (this.lexer.showPosition) errStr = "Parse error on line " + (yylineno + 1) + ":\n" + this.lexer.showPosition() + "\nExpecting " + expected.join(", ") + ", got '" + (this.terminals_[symbol] || symbol) + "'";
							else errStr = "Parse error on line " + (yylineno + 1) + ": Unexpected " + (symbol == 1 ? "end of input" : "'" + (this.terminals_[symbol] || symbol) + "'");
							this.parseError(errStr, {
								text: this.lexer.match,
								token: this.terminals_[symbol] || symbol,
								line: this.lexer.yylineno,
								loc: yyloc,
								expected
							});
						}
					}
					if (action[0] instanceof Array && action.length > 1) throw new Error("Parse Error: multiple actions possible at state: " + state + ", token: " + symbol);
					switch (action[0]) {
						case 1:
							stack.push(symbol);
							vstack.push(this.lexer.yytext);
							lstack.push(this.lexer.yylloc);
							stack.push(action[1]);
							symbol = null;
							if (!preErrorSymbol) {
								yyleng = this.lexer.yyleng;
								yytext = this.lexer.yytext;
								yylineno = this.lexer.yylineno;
								yyloc = this.lexer.yylloc;
								if (recovering > 0) recovering--;
							} else {
								symbol = preErrorSymbol;
								preErrorSymbol = null;
							}
							break;
						case 2:
							len = this.productions_[action[1]][1];
							yyval.$ = vstack[vstack.length - len];
							yyval._$ = {
								first_line: lstack[lstack.length - (len || 1)].first_line,
								last_line: lstack[lstack.length - 1].last_line,
								first_column: lstack[lstack.length - (len || 1)].first_column,
								last_column: lstack[lstack.length - 1].last_column
							};
							if (ranges) yyval._$.range = [lstack[lstack.length - (len || 1)].range[0], lstack[lstack.length - 1].range[1]];
							r = this.performAction.call(yyval, yytext, yyleng, yylineno, this.yy, action[1], vstack, lstack);
							if (typeof r !== "undefined") return r;
							if (len) {
								stack = stack.slice(0, -1 * len * 2);
								vstack = vstack.slice(0, -1 * len);
								lstack = lstack.slice(0, -1 * len);
							}
							stack.push(this.productions_[action[1]][0]);
							vstack.push(yyval.$);
							lstack.push(yyval._$);
							newState = table[stack[stack.length - 2]][stack[stack.length - 1]];
							stack.push(newState);
							break;
						case 3: return true;
					}
				}
				return true;
			}
		};
		parser.lexer = (function() {
			var lexer = {
				EOF: 1,
				parseError: function parseError(str, hash) {
					if (this.yy.parser) this.yy.parser.parseError(str, hash);
					else throw new Error(str);
				},
				setInput: function setInput(input) {
					this._input = input;
					this._more = this._less = this.done = false;
					this.yylineno = this.yyleng = 0;
					this.yytext = this.matched = this.match = "";
					this.conditionStack = ["INITIAL"];
					this.yylloc = {
						first_line: 1,
						first_column: 0,
						last_line: 1,
						last_column: 0
					};
					if (this.options.ranges) this.yylloc.range = [0, 0];
					this.offset = 0;
					return this;
				},
				input: function input() {
					var ch = this._input[0];
					this.yytext += ch;
					this.yyleng++;
					this.offset++;
					this.match += ch;
					this.matched += ch;
					if (ch.match(/(?:\r\n?|\n).*/g)) {
						this.yylineno++;
						this.yylloc.last_line++;
					} else this.yylloc.last_column++;
					if (this.options.ranges) this.yylloc.range[1]++;
					this._input = this._input.slice(1);
					return ch;
				},
				unput: function unput(ch) {
					var len = ch.length;
					var lines = ch.split(/(?:\r\n?|\n)/g);
					this._input = ch + this._input;
					this.yytext = this.yytext.substr(0, this.yytext.length - len - 1);
					this.offset -= len;
					var oldLines = this.match.split(/(?:\r\n?|\n)/g);
					this.match = this.match.substr(0, this.match.length - 1);
					this.matched = this.matched.substr(0, this.matched.length - 1);
					if (lines.length - 1) this.yylineno -= lines.length - 1;
					var r = this.yylloc.range;
					this.yylloc = {
						first_line: this.yylloc.first_line,
						last_line: this.yylineno + 1,
						first_column: this.yylloc.first_column,
						last_column: lines ? (lines.length === oldLines.length ? this.yylloc.first_column : 0) + oldLines[oldLines.length - lines.length].length - lines[0].length : this.yylloc.first_column - len
					};
					if (this.options.ranges) this.yylloc.range = [r[0], r[0] + this.yyleng - len];
					return this;
				},
				more: function more() {
					this._more = true;
					return this;
				},
				less: function less(n) {
					this.unput(this.match.slice(n));
				},
				pastInput: function pastInput() {
					var past = this.matched.substr(0, this.matched.length - this.match.length);
					return (past.length > 20 ? "..." : "") + past.substr(-20).replace(/\n/g, "");
				},
				upcomingInput: function upcomingInput() {
					var next = this.match;
					if (next.length < 20) next += this._input.substr(0, 20 - next.length);
					return (next.substr(0, 20) + (next.length > 20 ? "..." : "")).replace(/\n/g, "");
				},
				showPosition: function showPosition() {
					var pre = this.pastInput();
					var c = new Array(pre.length + 1).join("-");
					return pre + this.upcomingInput() + "\n" + c + "^";
				},
				next: function next() {
					if (this.done) return this.EOF;
					if (!this._input) this.done = true;
					var token, match, tempMatch, index, lines;
					if (!this._more) {
						this.yytext = "";
						this.match = "";
					}
					var rules = this._currentRules();
					for (var i = 0; i < rules.length; i++) {
						tempMatch = this._input.match(this.rules[rules[i]]);
						if (tempMatch && (!match || tempMatch[0].length > match[0].length)) {
							match = tempMatch;
							index = i;
							if (!this.options.flex) break;
						}
					}
					if (match) {
						lines = match[0].match(/(?:\r\n?|\n).*/g);
						if (lines) this.yylineno += lines.length;
						this.yylloc = {
							first_line: this.yylloc.last_line,
							last_line: this.yylineno + 1,
							first_column: this.yylloc.last_column,
							last_column: lines ? lines[lines.length - 1].length - lines[lines.length - 1].match(/\r?\n?/)[0].length : this.yylloc.last_column + match[0].length
						};
						this.yytext += match[0];
						this.match += match[0];
						this.matches = match;
						this.yyleng = this.yytext.length;
						if (this.options.ranges) this.yylloc.range = [this.offset, this.offset += this.yyleng];
						this._more = false;
						this._input = this._input.slice(match[0].length);
						this.matched += match[0];
						token = this.performAction.call(this, this.yy, this, rules[index], this.conditionStack[this.conditionStack.length - 1]);
						if (this.done && this._input) this.done = false;
						if (token) return token;
						else return;
					}
					if (this._input === "") return this.EOF;
					else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". Unrecognized text.\n" + this.showPosition(), {
						text: "",
						token: null,
						line: this.yylineno
					});
				},
				lex: function lex() {
					var r = this.next();
					if (typeof r !== "undefined") return r;
					else return this.lex();
				},
				begin: function begin(condition) {
					this.conditionStack.push(condition);
				},
				popState: function popState() {
					return this.conditionStack.pop();
				},
				_currentRules: function _currentRules() {
					return this.conditions[this.conditionStack[this.conditionStack.length - 1]].rules;
				},
				topState: function topState() {
					return this.conditionStack[this.conditionStack.length - 2];
				},
				pushState: function begin(condition) {
					this.begin(condition);
				}
			};
			lexer.options = {};
			lexer.performAction = function anonymous(yy, yy_, $avoiding_name_collisions, YY_START) {
				function strip(start, end) {
					return yy_.yytext = yy_.yytext.substring(start, yy_.yyleng - end + start);
				}
				switch ($avoiding_name_collisions) {
					case 0:
						if (yy_.yytext.slice(-2) === "\\\\") {
							strip(0, 1);
							this.begin("mu");
						} else if (yy_.yytext.slice(-1) === "\\") {
							strip(0, 1);
							this.begin("emu");
						} else this.begin("mu");
						if (yy_.yytext) return 15;
						break;
					case 1: return 15;
					case 2:
						this.popState();
						return 15;
					case 3:
						this.begin("raw");
						return 15;
					case 4:
						this.popState();
						if (this.conditionStack[this.conditionStack.length - 1] === "raw") return 15;
						else {
							strip(5, 9);
							return "END_RAW_BLOCK";
						}
					case 5: return 15;
					case 6:
						this.popState();
						return 14;
					case 7: return 65;
					case 8: return 68;
					case 9: return 19;
					case 10:
						this.popState();
						this.begin("raw");
						return 23;
					case 11: return 55;
					case 12: return 60;
					case 13: return 29;
					case 14: return 47;
					case 15:
						this.popState();
						return 44;
					case 16:
						this.popState();
						return 44;
					case 17: return 34;
					case 18: return 39;
					case 19: return 51;
					case 20: return 48;
					case 21:
						this.unput(yy_.yytext);
						this.popState();
						this.begin("com");
						break;
					case 22:
						this.popState();
						return 14;
					case 23: return 48;
					case 24: return 73;
					case 25: return 72;
					case 26: return 72;
					case 27: return 87;
					case 28: break;
					case 29:
						this.popState();
						return 54;
					case 30:
						this.popState();
						return 33;
					case 31:
						yy_.yytext = strip(1, 2).replace(/\\"/g, "\"");
						return 80;
					case 32:
						yy_.yytext = strip(1, 2).replace(/\\'/g, "'");
						return 80;
					case 33: return 85;
					case 34: return 82;
					case 35: return 82;
					case 36: return 83;
					case 37: return 84;
					case 38: return 81;
					case 39: return 75;
					case 40: return 77;
					case 41: return 72;
					case 42:
						yy_.yytext = yy_.yytext.replace(/\\([\\\]])/g, "$1");
						return 72;
					case 43: return "INVALID";
					case 44: return 5;
				}
			};
			lexer.rules = [
				/^(?:[^\x00]*?(?=(\{\{)))/,
				/^(?:[^\x00]+)/,
				/^(?:[^\x00]{2,}?(?=(\{\{|\\\{\{|\\\\\{\{|$)))/,
				/^(?:\{\{\{\{(?=[^\/]))/,
				/^(?:\{\{\{\{\/[^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=[=}\s\/.])\}\}\}\})/,
				/^(?:[^\x00]+?(?=(\{\{\{\{)))/,
				/^(?:[\s\S]*?--(~)?\}\})/,
				/^(?:\()/,
				/^(?:\))/,
				/^(?:\{\{\{\{)/,
				/^(?:\}\}\}\})/,
				/^(?:\{\{(~)?>)/,
				/^(?:\{\{(~)?#>)/,
				/^(?:\{\{(~)?#\*?)/,
				/^(?:\{\{(~)?\/)/,
				/^(?:\{\{(~)?\^\s*(~)?\}\})/,
				/^(?:\{\{(~)?\s*else\s*(~)?\}\})/,
				/^(?:\{\{(~)?\^)/,
				/^(?:\{\{(~)?\s*else\b)/,
				/^(?:\{\{(~)?\{)/,
				/^(?:\{\{(~)?&)/,
				/^(?:\{\{(~)?!--)/,
				/^(?:\{\{(~)?![\s\S]*?\}\})/,
				/^(?:\{\{(~)?\*?)/,
				/^(?:=)/,
				/^(?:\.\.)/,
				/^(?:\.(?=([=~}\s\/.)|])))/,
				/^(?:[\/.])/,
				/^(?:\s+)/,
				/^(?:\}(~)?\}\})/,
				/^(?:(~)?\}\})/,
				/^(?:"(\\["]|[^"])*")/,
				/^(?:'(\\[']|[^'])*')/,
				/^(?:@)/,
				/^(?:true(?=([~}\s)])))/,
				/^(?:false(?=([~}\s)])))/,
				/^(?:undefined(?=([~}\s)])))/,
				/^(?:null(?=([~}\s)])))/,
				/^(?:-?[0-9]+(?:\.[0-9]+)?(?=([~}\s)])))/,
				/^(?:as\s+\|)/,
				/^(?:\|)/,
				/^(?:([^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=([=~}\s\/.)|]))))/,
				/^(?:\[(\\\]|[^\]])*\])/,
				/^(?:.)/,
				/^(?:$)/
			];
			lexer.conditions = {
				"mu": {
					"rules": [
						7,
						8,
						9,
						10,
						11,
						12,
						13,
						14,
						15,
						16,
						17,
						18,
						19,
						20,
						21,
						22,
						23,
						24,
						25,
						26,
						27,
						28,
						29,
						30,
						31,
						32,
						33,
						34,
						35,
						36,
						37,
						38,
						39,
						40,
						41,
						42,
						43,
						44
					],
					"inclusive": false
				},
				"emu": {
					"rules": [2],
					"inclusive": false
				},
				"com": {
					"rules": [6],
					"inclusive": false
				},
				"raw": {
					"rules": [
						3,
						4,
						5
					],
					"inclusive": false
				},
				"INITIAL": {
					"rules": [
						0,
						1,
						44
					],
					"inclusive": true
				}
			};
			return lexer;
		})();
		function Parser() {
			this.yy = {};
		}
		Parser.prototype = parser;
		parser.Parser = Parser;
		return new Parser();
	})();
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/node-types.js
var require_node_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.NODE_TYPES = [
		"Program",
		"BlockStatement",
		"DecoratorBlock",
		"PartialStatement",
		"PartialBlockStatement",
		"Decorator",
		"MustacheStatement",
		"ContentStatement",
		"CommentStatement",
		"SubExpression",
		"PathExpression",
		"StringLiteral",
		"NumberLiteral",
		"BooleanLiteral",
		"UndefinedLiteral",
		"NullLiteral",
		"Hash",
		"HashPair"
	];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/visitor.js
var require_visitor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _nodeTypes = require_node_types();
	function Visitor() {
		this.parents = [];
	}
	/**
	* Whether a visitor may dispatch on a node type.
	*
	* A type is dispatchable if the parser produces it, or if the visitor
	* (typically a subclass) defines a handler for it that is not a method of
	* Visitor itself. `in` is used for the latter so that accept, acceptKey and
	* everything inherited from Object.prototype (constructor, __proto__, ...)
	* can never be reached through a crafted `type`.
	*
	* Subclasses that visit untrusted ASTs, such as WhitespaceControl, must
	* therefore define nothing but node handlers as function properties.
	*
	* @param {Visitor} visitor the visitor that would handle the node
	* @param {*} type the untrusted `type` of the node
	* @returns {boolean} true if the visitor may call its `type` method
	*/
	function isDispatchable(visitor, type) {
		return _utils.indexOf(_nodeTypes.NODE_TYPES, type) !== -1 || !(type in Visitor.prototype) && typeof visitor[type] === "function";
	}
	Visitor.prototype = {
		constructor: Visitor,
		mutating: false,
		acceptKey: function acceptKey(node, name) {
			var value = this.accept(node[name]);
			if (this.mutating) {
				if (value && !isDispatchable(this, value.type)) throw new _exception2["default"]("Unexpected node type \"" + value.type + "\" found when accepting " + name + " on " + node.type);
				node[name] = value;
			}
		},
		acceptRequired: function acceptRequired(node, name) {
			this.acceptKey(node, name);
			if (!node[name]) throw new _exception2["default"](node.type + " requires " + name);
		},
		acceptArray: function acceptArray(array) {
			for (var i = 0, l = array.length; i < l; i++) {
				this.acceptKey(array, i);
				if (!array[i]) {
					array.splice(i, 1);
					i--;
					l--;
				}
			}
		},
		accept: function accept(object) {
			if (!object) return;
			if (!isDispatchable(this, object.type) || !this[object.type]) throw new _exception2["default"]("Unknown type: " + object.type, object);
			if (this.current) this.parents.unshift(this.current);
			this.current = object;
			var ret = this[object.type](object);
			this.current = this.parents.shift();
			if (!this.mutating || ret) return ret;
			else if (ret !== false) return object;
		},
		Program: function Program(program) {
			this.acceptArray(program.body);
		},
		MustacheStatement: visitSubExpression,
		Decorator: visitSubExpression,
		BlockStatement: visitBlock,
		DecoratorBlock: visitBlock,
		PartialStatement: visitPartial,
		PartialBlockStatement: function PartialBlockStatement(partial) {
			visitPartial.call(this, partial);
			this.acceptKey(partial, "program");
		},
		ContentStatement: function ContentStatement() {},
		CommentStatement: function CommentStatement() {},
		SubExpression: visitSubExpression,
		PathExpression: function PathExpression() {},
		StringLiteral: function StringLiteral() {},
		NumberLiteral: function NumberLiteral() {},
		BooleanLiteral: function BooleanLiteral() {},
		UndefinedLiteral: function UndefinedLiteral() {},
		NullLiteral: function NullLiteral() {},
		Hash: function Hash(hash) {
			this.acceptArray(hash.pairs);
		},
		HashPair: function HashPair(pair) {
			this.acceptRequired(pair, "value");
		}
	};
	function visitSubExpression(mustache) {
		this.acceptRequired(mustache, "path");
		this.acceptArray(mustache.params);
		this.acceptKey(mustache, "hash");
	}
	function visitBlock(block) {
		visitSubExpression.call(this, block);
		this.acceptKey(block, "program");
		this.acceptKey(block, "inverse");
	}
	function visitPartial(partial) {
		this.acceptRequired(partial, "name");
		this.acceptArray(partial.params);
		this.acceptKey(partial, "hash");
	}
	exports["default"] = Visitor;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/whitespace-control.js
var require_whitespace_control = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _visitor2 = _interopRequireDefault(require_visitor());
	function WhitespaceControl() {
		var options = arguments.length <= 0 || arguments[0] === void 0 ? {} : arguments[0];
		this.options = options;
	}
	WhitespaceControl.prototype = new _visitor2["default"]();
	WhitespaceControl.prototype.Program = function(program) {
		var doStandalone = !this.options.ignoreStandalone;
		var isRoot = !this.isRootSeen;
		this.isRootSeen = true;
		var body = program.body;
		for (var i = 0, l = body.length; i < l; i++) {
			var current = body[i], strip = this.accept(current);
			if (!strip) continue;
			var _isPrevWhitespace = isPrevWhitespace(body, i, isRoot), _isNextWhitespace = isNextWhitespace(body, i, isRoot), openStandalone = strip.openStandalone && _isPrevWhitespace, closeStandalone = strip.closeStandalone && _isNextWhitespace, inlineStandalone = strip.inlineStandalone && _isPrevWhitespace && _isNextWhitespace;
			if (strip.close) omitRight(body, i, true);
			if (strip.open) omitLeft(body, i, true);
			if (doStandalone && inlineStandalone) {
				omitRight(body, i);
				if (omitLeft(body, i)) {
					if (current.type === "PartialStatement") current.indent = /(?:^|[^ \t])([ \t]+)$/.exec(body[i - 1].original)[1];
				}
			}
			if (doStandalone && openStandalone) {
				omitRight((current.program || current.inverse).body);
				omitLeft(body, i);
			}
			if (doStandalone && closeStandalone) {
				omitRight(body, i);
				omitLeft((current.inverse || current.program).body);
			}
		}
		return program;
	};
	WhitespaceControl.prototype.BlockStatement = WhitespaceControl.prototype.DecoratorBlock = WhitespaceControl.prototype.PartialBlockStatement = function(block) {
		this.accept(block.program);
		this.accept(block.inverse);
		var program = block.program || block.inverse, inverse = block.program && block.inverse, firstInverse = inverse, lastInverse = inverse;
		if (inverse && inverse.chained) {
			firstInverse = inverse.body[0].program;
			while (lastInverse.chained) lastInverse = lastInverse.body[lastInverse.body.length - 1].program;
		}
		var strip = {
			open: block.openStrip.open,
			close: block.closeStrip.close,
			openStandalone: isNextWhitespace(program.body),
			closeStandalone: isPrevWhitespace((firstInverse || program).body)
		};
		if (block.openStrip.close) omitRight(program.body, null, true);
		if (inverse) {
			var inverseStrip = block.inverseStrip;
			if (inverseStrip.open) omitLeft(program.body, null, true);
			if (inverseStrip.close) omitRight(firstInverse.body, null, true);
			if (block.closeStrip.open) omitLeft(lastInverse.body, null, true);
			if (!this.options.ignoreStandalone && isPrevWhitespace(program.body) && isNextWhitespace(firstInverse.body)) {
				omitLeft(program.body);
				omitRight(firstInverse.body);
			}
		} else if (block.closeStrip.open) omitLeft(program.body, null, true);
		return strip;
	};
	WhitespaceControl.prototype.Decorator = WhitespaceControl.prototype.MustacheStatement = function(mustache) {
		return mustache.strip;
	};
	WhitespaceControl.prototype.PartialStatement = WhitespaceControl.prototype.CommentStatement = function(node) {
		/* istanbul ignore next */
		var strip = node.strip || {};
		return {
			inlineStandalone: true,
			open: strip.open,
			close: strip.close
		};
	};
	function isPrevWhitespace(body, i, isRoot) {
		if (i === void 0) i = body.length;
		var prev = body[i - 1], sibling = body[i - 2];
		if (!prev) return isRoot;
		if (prev.type === "ContentStatement") return (sibling || !isRoot ? /(?:^|\S)[^\S\n]*\n\s*$/ : /^\s*$|(?:^|\S)[^\S\n]*\n\s*$/).test(prev.original);
	}
	function isNextWhitespace(body, i, isRoot) {
		if (i === void 0) i = -1;
		var next = body[i + 1], sibling = body[i + 2];
		if (!next) return isRoot;
		if (next.type === "ContentStatement") return (sibling || !isRoot ? /^\s*?\r?\n/ : /^\s*?(\r?\n|$)/).test(next.original);
	}
	function omitRight(body, i, multiple) {
		var current = body[i == null ? 0 : i + 1];
		if (!current || current.type !== "ContentStatement" || !multiple && current.rightStripped) return;
		var original = current.value;
		current.value = current.value.replace(multiple ? /^\s+/ : /^[ \t]*\r?\n?/, "");
		current.rightStripped = current.value !== original;
	}
	function omitLeft(body, i, multiple) {
		var current = body[i == null ? body.length - 1 : i - 1];
		if (!current || current.type !== "ContentStatement" || !multiple && current.leftStripped) return;
		var original = current.value;
		current.value = current.value.replace(multiple ? /(^|\S)\s+$/ : /(^|[^ \t])[ \t]+$/, "$1");
		current.leftStripped = current.value !== original;
		return current.leftStripped;
	}
	exports["default"] = WhitespaceControl;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.SourceLocation = SourceLocation;
	exports.id = id;
	exports.stripFlags = stripFlags;
	exports.stripComment = stripComment;
	exports.preparePath = preparePath;
	exports.prepareMustache = prepareMustache;
	exports.prepareRawBlock = prepareRawBlock;
	exports.prepareBlock = prepareBlock;
	exports.prepareProgram = prepareProgram;
	exports.preparePartialBlock = preparePartialBlock;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	function validateClose(open, close) {
		close = close.path ? close.path.original : close;
		if (open.path.original !== close) {
			var errorNode = { loc: open.path.loc };
			throw new _exception2["default"](open.path.original + " doesn't match " + close, errorNode);
		}
	}
	function SourceLocation(source, locInfo) {
		this.source = source;
		this.start = {
			line: locInfo.first_line,
			column: locInfo.first_column
		};
		this.end = {
			line: locInfo.last_line,
			column: locInfo.last_column
		};
	}
	function id(token) {
		if (/^\[.*\]$/.test(token)) return token.substring(1, token.length - 1);
		else return token;
	}
	function stripFlags(open, close) {
		return {
			open: open.charAt(2) === "~",
			close: close.charAt(close.length - 3) === "~"
		};
	}
	function stripComment(comment) {
		return comment.replace(/^\{\{~?!-?-?/, "").replace(/-?-?~?\}\}$/, "");
	}
	function preparePath(data, parts, loc) {
		loc = this.locInfo(loc);
		var original = data ? "@" : "", dig = [], depth = 0;
		for (var i = 0, l = parts.length; i < l; i++) {
			var part = parts[i].part, isLiteral = parts[i].original !== part;
			original += (parts[i].separator || "") + part;
			if (!isLiteral && (part === ".." || part === "." || part === "this")) {
				if (dig.length > 0) throw new _exception2["default"]("Invalid path: " + original, { loc });
				else if (part === "..") depth++;
			} else dig.push(part);
		}
		return {
			type: "PathExpression",
			data,
			depth,
			parts: dig,
			original,
			loc
		};
	}
	function prepareMustache(path, params, hash, open, strip, locInfo) {
		var escapeFlag = open.charAt(3) || open.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
		return {
			type: /\*/.test(open) ? "Decorator" : "MustacheStatement",
			path,
			params,
			hash,
			escaped,
			strip,
			loc: this.locInfo(locInfo)
		};
	}
	function prepareRawBlock(openRawBlock, contents, close, locInfo) {
		validateClose(openRawBlock, close);
		locInfo = this.locInfo(locInfo);
		var program = {
			type: "Program",
			body: contents,
			strip: {},
			loc: locInfo
		};
		return {
			type: "BlockStatement",
			path: openRawBlock.path,
			params: openRawBlock.params,
			hash: openRawBlock.hash,
			program,
			openStrip: {},
			inverseStrip: {},
			closeStrip: {},
			loc: locInfo
		};
	}
	function prepareBlock(openBlock, program, inverseAndProgram, close, inverted, locInfo) {
		if (close && close.path) validateClose(openBlock, close);
		var decorator = /\*/.test(openBlock.open);
		program.blockParams = openBlock.blockParams;
		var inverse = void 0, inverseStrip = void 0;
		if (inverseAndProgram) {
			if (decorator) throw new _exception2["default"]("Unexpected inverse block on decorator", inverseAndProgram);
			if (inverseAndProgram.chain) inverseAndProgram.program.body[0].closeStrip = close.strip;
			inverseStrip = inverseAndProgram.strip;
			inverse = inverseAndProgram.program;
		}
		if (inverted) {
			inverted = inverse;
			inverse = program;
			program = inverted;
		}
		return {
			type: decorator ? "DecoratorBlock" : "BlockStatement",
			path: openBlock.path,
			params: openBlock.params,
			hash: openBlock.hash,
			program,
			inverse,
			openStrip: openBlock.strip,
			inverseStrip,
			closeStrip: close && close.strip,
			loc: this.locInfo(locInfo)
		};
	}
	function prepareProgram(statements, loc) {
		if (!loc && statements.length) {
			var firstLoc = statements[0].loc, lastLoc = statements[statements.length - 1].loc;
			/* istanbul ignore else */
			if (firstLoc && lastLoc) loc = {
				source: firstLoc.source,
				start: {
					line: firstLoc.start.line,
					column: firstLoc.start.column
				},
				end: {
					line: lastLoc.end.line,
					column: lastLoc.end.column
				}
			};
		}
		return {
			type: "Program",
			body: statements,
			strip: {},
			loc
		};
	}
	function preparePartialBlock(open, program, close, locInfo) {
		validateClose(open, close);
		return {
			type: "PartialBlockStatement",
			name: open.path,
			params: open.params,
			hash: open.hash,
			program,
			openStrip: open.strip,
			closeStrip: close && close.strip,
			loc: this.locInfo(locInfo)
		};
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/base.js
var require_base = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.parseWithoutProcessing = parseWithoutProcessing;
	exports.parse = parse;
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _parser2 = _interopRequireDefault(require_parser());
	var _whitespaceControl2 = _interopRequireDefault(require_whitespace_control());
	var Helpers = _interopRequireWildcard(require_helpers());
	var _utils = require_utils();
	exports.parser = _parser2["default"];
	var yy = {};
	_utils.extend(yy, Helpers);
	function parseWithoutProcessing(input, options) {
		if (input.type === "Program") return input;
		_parser2["default"].yy = yy;
		yy.locInfo = function(locInfo) {
			return new yy.SourceLocation(options && options.srcName, locInfo);
		};
		return _parser2["default"].parse(input);
	}
	function parse(input, options) {
		var ast = parseWithoutProcessing(input, options);
		return new _whitespaceControl2["default"](options).accept(ast);
	}
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js
var require_compiler = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.Compiler = Compiler;
	exports.precompile = precompile;
	exports.compile = compile;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _ast2 = _interopRequireDefault(require_ast());
	var _nodeTypes = require_node_types();
	var slice = [].slice;
	function Compiler() {}
	Compiler.prototype = {
		compiler: Compiler,
		equals: function equals(other) {
			var len = this.opcodes.length;
			if (other.opcodes.length !== len) return false;
			for (var i = 0; i < len; i++) {
				var opcode = this.opcodes[i], otherOpcode = other.opcodes[i];
				if (opcode.opcode !== otherOpcode.opcode || !argEquals(opcode.args, otherOpcode.args)) return false;
			}
			len = this.children.length;
			for (var i = 0; i < len; i++) if (!this.children[i].equals(other.children[i])) return false;
			return true;
		},
		guid: 0,
		compile: function compile(program, options) {
			this.sourceNode = [];
			this.opcodes = [];
			this.children = [];
			this.options = options;
			this.stringParams = options.stringParams;
			this.trackIds = options.trackIds;
			options.blockParams = options.blockParams || [];
			options.knownHelpers = _utils.extend(Object.create(null), {
				helperMissing: true,
				blockHelperMissing: true,
				each: true,
				"if": true,
				unless: true,
				"with": true,
				log: true,
				lookup: true
			}, options.knownHelpers);
			return this.accept(program);
		},
		compileProgram: function compileProgram(program) {
			var result = new this.compiler().compile(program, this.options), guid = this.guid++;
			this.usePartial = this.usePartial || result.usePartial;
			this.children[guid] = result;
			this.useDepths = this.useDepths || result.useDepths;
			return guid;
		},
		accept: function accept(node) {
			if (_utils.indexOf(_nodeTypes.NODE_TYPES, node.type) === -1 || !this[node.type]) throw new _exception2["default"]("Unknown type: " + node.type, node);
			this.sourceNode.unshift(node);
			var ret = this[node.type](node);
			this.sourceNode.shift();
			return ret;
		},
		Program: function Program(program) {
			validateBlockParams(program);
			this.options.blockParams.unshift(program.blockParams);
			var body = program.body, bodyLength = body.length;
			for (var i = 0; i < bodyLength; i++) this.accept(body[i]);
			this.options.blockParams.shift();
			this.isSimple = bodyLength === 1;
			this.blockParams = program.blockParams ? program.blockParams.length : 0;
			return this;
		},
		BlockStatement: function BlockStatement(block) {
			transformLiteralToPath(block);
			var program = block.program, inverse = block.inverse;
			program = program && this.compileProgram(program);
			inverse = inverse && this.compileProgram(inverse);
			var type = this.classifySexpr(block);
			if (type === "helper") this.helperSexpr(block, program, inverse);
			else if (type === "simple") {
				this.simpleSexpr(block);
				this.opcode("pushProgram", program);
				this.opcode("pushProgram", inverse);
				this.opcode("emptyHash");
				this.opcode("blockValue", block.path.original);
			} else {
				this.ambiguousSexpr(block, program, inverse);
				this.opcode("pushProgram", program);
				this.opcode("pushProgram", inverse);
				this.opcode("emptyHash");
				this.opcode("ambiguousBlockValue");
			}
			this.opcode("append");
		},
		DecoratorBlock: function DecoratorBlock(decorator) {
			var program = decorator.program && this.compileProgram(decorator.program);
			var params = this.setupFullMustacheParams(decorator, program, void 0), path = decorator.path;
			this.useDecorators = true;
			this.opcode("registerDecorator", params.length, path.original);
		},
		PartialStatement: function PartialStatement(partial) {
			this.usePartial = true;
			var program = partial.program;
			if (program) program = this.compileProgram(partial.program);
			var params = partial.params;
			if (params.length > 1) throw new _exception2["default"]("Unsupported number of partial arguments: " + params.length, partial);
			else if (!params.length) {
				if (this.options.explicitPartialContext) this.opcode("pushLiteral", "undefined");
				else params.push({
					type: "PathExpression",
					parts: [],
					depth: 0
				});
			}
			var partialName = partial.name.original, isDynamic = partial.name.type === "SubExpression";
			if (isDynamic) this.accept(partial.name);
			this.setupFullMustacheParams(partial, program, void 0, true);
			var indent = partial.indent || "";
			if (this.options.preventIndent && indent) {
				this.opcode("appendContent", indent);
				indent = "";
			}
			this.opcode("invokePartial", isDynamic, partialName, indent);
			this.opcode("append");
		},
		PartialBlockStatement: function PartialBlockStatement(partialBlock) {
			this.PartialStatement(partialBlock);
		},
		MustacheStatement: function MustacheStatement(mustache) {
			this.SubExpression(mustache);
			if (mustache.escaped && !this.options.noEscape) this.opcode("appendEscaped");
			else this.opcode("append");
		},
		Decorator: function Decorator(decorator) {
			this.DecoratorBlock(decorator);
		},
		ContentStatement: function ContentStatement(content) {
			if (content.value != null && typeof content.value !== "string") throw invalidAst(content, "value must be a string");
			if (content.value) this.opcode("appendContent", content.value);
		},
		CommentStatement: function CommentStatement() {},
		SubExpression: function SubExpression(sexpr) {
			transformLiteralToPath(sexpr);
			var type = this.classifySexpr(sexpr);
			if (type === "simple") this.simpleSexpr(sexpr);
			else if (type === "helper") this.helperSexpr(sexpr);
			else this.ambiguousSexpr(sexpr);
		},
		ambiguousSexpr: function ambiguousSexpr(sexpr, program, inverse) {
			var path = sexpr.path, name = path.parts[0], isBlock = program != null || inverse != null;
			this.opcode("getContext", validateDepth(path));
			this.opcode("pushProgram", program);
			this.opcode("pushProgram", inverse);
			path.strict = true;
			this.accept(path);
			this.opcode("invokeAmbiguous", name, isBlock);
		},
		simpleSexpr: function simpleSexpr(sexpr) {
			var path = sexpr.path;
			path.strict = true;
			this.accept(path);
			this.opcode("resolvePossibleLambda");
		},
		helperSexpr: function helperSexpr(sexpr, program, inverse) {
			var params = this.setupFullMustacheParams(sexpr, program, inverse), path = sexpr.path, name = path.parts[0];
			if (this.options.knownHelpers[name]) this.opcode("invokeKnownHelper", params.length, name);
			else if (this.options.knownHelpersOnly) throw new _exception2["default"]("You specified knownHelpersOnly, but used the unknown helper " + name, sexpr);
			else {
				path.strict = true;
				path.falsy = true;
				this.accept(path);
				this.opcode("invokeHelper", params.length, path.original, _ast2["default"].helpers.simpleId(path));
			}
		},
		PathExpression: function PathExpression(path) {
			var depth = validateDepth(path);
			var parts = validateParts(path);
			this.addDepth(depth);
			this.opcode("getContext", depth);
			var name = parts[0], scoped = _ast2["default"].helpers.scopedId(path), blockParamId = !depth && !scoped && this.blockParamIndex(name);
			if (blockParamId) this.opcode("lookupBlockParam", blockParamId, parts);
			else if (!name) this.opcode("pushContext");
			else if (path.data) {
				this.options.data = true;
				this.opcode("lookupData", depth, parts, path.strict);
			} else this.opcode("lookupOnContext", parts, path.falsy, path.strict, scoped);
		},
		StringLiteral: function StringLiteral(string) {
			validateLiteral(string);
			this.opcode("pushString", string.value);
		},
		NumberLiteral: function NumberLiteral(number) {
			validateLiteral(number);
			this.opcode("pushLiteral", number.value);
		},
		BooleanLiteral: function BooleanLiteral(bool) {
			validateLiteral(bool);
			this.opcode("pushLiteral", bool.value);
		},
		UndefinedLiteral: function UndefinedLiteral() {
			this.opcode("pushLiteral", "undefined");
		},
		NullLiteral: function NullLiteral() {
			this.opcode("pushLiteral", "null");
		},
		Hash: function Hash(hash) {
			var pairs = hash.pairs, i = 0, l = void 0;
			if (!_utils.isArray(pairs)) throw invalidAst(hash, "pairs must be an array");
			l = pairs.length;
			for (var j = 0; j < l; j++) if (!pairs[j] || typeof pairs[j].key !== "string") throw invalidAst(hash, "pair keys must be strings");
			this.opcode("pushHash");
			for (; i < l; i++) this.pushParam(pairs[i].value);
			while (i--) this.opcode("assignToHash", pairs[i].key);
			this.opcode("popHash");
		},
		opcode: function opcode(name) {
			this.opcodes.push({
				opcode: name,
				args: slice.call(arguments, 1),
				loc: this.sourceNode[0].loc
			});
		},
		addDepth: function addDepth(depth) {
			if (!depth) return;
			this.useDepths = true;
		},
		classifySexpr: function classifySexpr(sexpr) {
			validateParts(sexpr.path);
			var isSimple = _ast2["default"].helpers.simpleId(sexpr.path);
			var isBlockParam = isSimple && !!this.blockParamIndex(sexpr.path.parts[0]);
			var isHelper = !isBlockParam && _ast2["default"].helpers.helperExpression(sexpr);
			var isEligible = !isBlockParam && (isHelper || isSimple);
			if (isEligible && !isHelper) {
				var _name = sexpr.path.parts[0], options = this.options;
				if (options.knownHelpers[_name]) isHelper = true;
				else if (options.knownHelpersOnly) isEligible = false;
			}
			if (isHelper) return "helper";
			else if (isEligible) return "ambiguous";
			else return "simple";
		},
		pushParams: function pushParams(params) {
			for (var i = 0, l = params.length; i < l; i++) this.pushParam(params[i]);
		},
		pushParam: function pushParam(val) {
			validateLiteral(val);
			var value = val.value != null ? val.value : val.original || "";
			var depth = validateDepth(val);
			if (this.stringParams) {
				if (typeof value !== "number" && typeof value !== "boolean") value = String(value);
				if (value.replace) value = value.replace(/^(\.?\.\/)*/g, "").replace(/\//g, ".");
				if (depth) this.addDepth(depth);
				this.opcode("getContext", depth);
				this.opcode("pushStringParam", value, val.type);
				if (val.type === "SubExpression") this.accept(val);
			} else {
				if (this.trackIds) {
					var blockParamIndex = void 0;
					if (val.parts && !_ast2["default"].helpers.scopedId(val) && !depth) blockParamIndex = this.blockParamIndex(validateParts(val)[0]);
					if (blockParamIndex) {
						var blockParamChild = val.parts.slice(1).join(".");
						this.opcode("pushId", "BlockParam", blockParamIndex, blockParamChild);
					} else {
						value = val.original || value;
						if (value.replace) value = value.replace(/^this(?:\.|$)/, "").replace(/^\.\//, "").replace(/^\.$/, "");
						this.opcode("pushId", val.type, value);
					}
				}
				this.accept(val);
			}
		},
		setupFullMustacheParams: function setupFullMustacheParams(sexpr, program, inverse, omitEmpty) {
			var params = sexpr.params;
			this.pushParams(params);
			this.opcode("pushProgram", program);
			this.opcode("pushProgram", inverse);
			if (sexpr.hash) this.accept(sexpr.hash);
			else this.opcode("emptyHash", omitEmpty);
			return params;
		},
		blockParamIndex: function blockParamIndex(name) {
			for (var depth = 0, len = this.options.blockParams.length; depth < len; depth++) {
				var blockParams = this.options.blockParams[depth], param = blockParams && _utils.indexOf(blockParams, name);
				if (blockParams && param >= 0) return [depth, param];
			}
		}
	};
	function precompile(input, options, env) {
		if (input == null || typeof input !== "string" && input.type !== "Program") throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.precompile. You passed " + input);
		options = options || {};
		if (!("data" in options)) options.data = true;
		if (options.compat) options.useDepths = true;
		var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options);
		return new env.JavaScriptCompiler().compile(environment, options);
	}
	function compile(input, options, env) {
		if (options === void 0) options = {};
		if (input == null || typeof input !== "string" && input.type !== "Program") throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.compile. You passed " + input);
		options = _utils.extend({}, options);
		if (!("data" in options)) options.data = true;
		if (options.compat) options.useDepths = true;
		var compiled = void 0;
		function compileInput() {
			var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options), templateSpec = new env.JavaScriptCompiler().compile(environment, options, void 0, true);
			return env.template(templateSpec);
		}
		function ret(context, execOptions) {
			if (!compiled) compiled = compileInput();
			return compiled.call(this, context, execOptions);
		}
		ret._setup = function(setupOptions) {
			if (!compiled) compiled = compileInput();
			return compiled._setup(setupOptions);
		};
		ret._child = function(i, data, blockParams, depths) {
			if (!compiled) compiled = compileInput();
			return compiled._child(i, data, blockParams, depths);
		};
		return ret;
	}
	/**
	* Create the exception thrown for an AST node that fails validation.
	*
	* @param {Object} node the offending AST node; its `type` is included in the
	*   message and its `loc`, if present, in the error location
	* @param {string} message what is wrong with the node
	* @returns {Exception} the exception to throw
	*/
	function invalidAst(node, message) {
		return new _exception2["default"]("Invalid AST: " + node.type + " " + message, node);
	}
	/**
	* Validate the `depth` of a path or param node.
	*
	* A missing depth is treated as 0, because ASTs built by hand or by other
	* tools commonly omit it. Any depth that is present must be a non-negative
	* integer, since it is written into the generated code.
	*
	* @param {Object} node the AST node whose `depth` is validated
	* @returns {number} the validated depth, or 0 if the node has none
	* @throws {Exception} if the depth is present but not a non-negative integer
	*/
	function validateDepth(node) {
		var depth = node.depth;
		if (depth == null) return 0;
		if (typeof depth !== "number" || !isFinite(depth) || Math.floor(depth) !== depth || depth < 0) throw invalidAst(node, "depth must be a non-negative integer");
		return depth;
	}
	/**
	* Validate the `value` of a StringLiteral, NumberLiteral or BooleanLiteral.
	*
	* Literal values are written into the generated code, so they must have
	* exactly the type their node promises. Nodes of any other type pass through
	* unchanged.
	*
	* Numbers need not be finite: the parser produces Infinity for very long
	* number literals, and Infinity and NaN are emitted as the read-only globals
	* of the same name.
	*
	* @param {Object} node the AST node to validate
	* @throws {Exception} if the value does not match the literal type
	*/
	function validateLiteral(node) {
		var value = node.value;
		if (node.type === "StringLiteral" && typeof value !== "string") throw invalidAst(node, "value must be a string");
		else if (node.type === "NumberLiteral" && typeof value !== "number") throw invalidAst(node, "value must be a number");
		else if (node.type === "BooleanLiteral" && typeof value !== "boolean") throw invalidAst(node, "value must be a boolean");
	}
	/**
	* Validate that a node property is an array containing only strings.
	*
	* @param {Object} node the AST node the property belongs to, for the error
	* @param {*} value the property value to validate
	* @param {string} name the property name, used in the error message
	* @returns {string[]} the validated array
	* @throws {Exception} if the value is not an array or contains non-strings
	*/
	function validateStringArray(node, value, name) {
		if (!_utils.isArray(value)) throw invalidAst(node, name + " must be an array");
		for (var i = 0; i < value.length; i++) if (typeof value[i] !== "string") throw invalidAst(node, name + " must only contain strings");
		return value;
	}
	/**
	* Validate the `parts` of a PathExpression node.
	*
	* @param {Object} path the PathExpression node
	* @returns {string[]} the validated parts
	* @throws {Exception} if `parts` is not an array of strings
	*/
	function validateParts(path) {
		return validateStringArray(path, path.parts, "parts");
	}
	/**
	* Validate the optional `blockParams` of a Program node. Its length is
	* written into the generated code, so it must be an array of strings when
	* present.
	*
	* @param {Object} program the Program node
	* @throws {Exception} if `blockParams` is present and not an array of strings
	*/
	function validateBlockParams(program) {
		if (program.blockParams != null) validateStringArray(program, program.blockParams, "blockParams");
	}
	function argEquals(a, b) {
		if (a === b) return true;
		if (_utils.isArray(a) && _utils.isArray(b) && a.length === b.length) {
			for (var i = 0; i < a.length; i++) if (!argEquals(a[i], b[i])) return false;
			return true;
		}
	}
	function transformLiteralToPath(sexpr) {
		if (!sexpr.path.parts) {
			var literal = sexpr.path;
			sexpr.path = {
				type: "PathExpression",
				data: false,
				depth: 0,
				parts: [literal.original + ""],
				original: literal.original + "",
				loc: literal.loc
			};
		}
	}
}));
// node_modules/source-map/lib/base64.js
var require_base64 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var intToCharMap = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("");
	/**
	* Encode an integer in the range of 0 to 63 to a single base 64 digit.
	*/
	exports.encode = function(number) {
		if (0 <= number && number < intToCharMap.length) return intToCharMap[number];
		throw new TypeError("Must be between 0 and 63: " + number);
	};
	/**
	* Decode a single base 64 character code digit to an integer. Returns -1 on
	* failure.
	*/
	exports.decode = function(charCode) {
		var bigA = 65;
		var bigZ = 90;
		var littleA = 97;
		var littleZ = 122;
		var zero = 48;
		var nine = 57;
		var plus = 43;
		var slash = 47;
		var littleOffset = 26;
		var numberOffset = 52;
		if (bigA <= charCode && charCode <= bigZ) return charCode - bigA;
		if (littleA <= charCode && charCode <= littleZ) return charCode - littleA + littleOffset;
		if (zero <= charCode && charCode <= nine) return charCode - zero + numberOffset;
		if (charCode == plus) return 62;
		if (charCode == slash) return 63;
		return -1;
	};
}));
// node_modules/source-map/lib/base64-vlq.js
var require_base64_vlq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var base64 = require_base64();
	var VLQ_BASE_SHIFT = 5;
	var VLQ_BASE = 1 << VLQ_BASE_SHIFT;
	var VLQ_BASE_MASK = VLQ_BASE - 1;
	var VLQ_CONTINUATION_BIT = VLQ_BASE;
	/**
	* Converts from a two-complement value to a value where the sign bit is
	* placed in the least significant bit.  For example, as decimals:
	*   1 becomes 2 (10 binary), -1 becomes 3 (11 binary)
	*   2 becomes 4 (100 binary), -2 becomes 5 (101 binary)
	*/
	function toVLQSigned(aValue) {
		return aValue < 0 ? (-aValue << 1) + 1 : (aValue << 1) + 0;
	}
	/**
	* Converts to a two-complement value from a value where the sign bit is
	* placed in the least significant bit.  For example, as decimals:
	*   2 (10 binary) becomes 1, 3 (11 binary) becomes -1
	*   4 (100 binary) becomes 2, 5 (101 binary) becomes -2
	*/
	function fromVLQSigned(aValue) {
		var isNegative = (aValue & 1) === 1;
		var shifted = aValue >> 1;
		return isNegative ? -shifted : shifted;
	}
	/**
	* Returns the base 64 VLQ encoded value.
	*/
	exports.encode = function base64VLQ_encode(aValue) {
		var encoded = "";
		var digit;
		var vlq = toVLQSigned(aValue);
		do {
			digit = vlq & VLQ_BASE_MASK;
			vlq >>>= VLQ_BASE_SHIFT;
			if (vlq > 0) digit |= VLQ_CONTINUATION_BIT;
			encoded += base64.encode(digit);
		} while (vlq > 0);
		return encoded;
	};
	/**
	* Decodes the next base 64 VLQ value from the given string and returns the
	* value and the rest of the string via the out parameter.
	*/
	exports.decode = function base64VLQ_decode(aStr, aIndex, aOutParam) {
		var strLen = aStr.length;
		var result = 0;
		var shift = 0;
		var continuation, digit;
		do {
			if (aIndex >= strLen) throw new Error("Expected more digits in base 64 VLQ value.");
			digit = base64.decode(aStr.charCodeAt(aIndex++));
			if (digit === -1) throw new Error("Invalid base64 digit: " + aStr.charAt(aIndex - 1));
			continuation = !!(digit & VLQ_CONTINUATION_BIT);
			digit &= VLQ_BASE_MASK;
			result = result + (digit << shift);
			shift += VLQ_BASE_SHIFT;
		} while (continuation);
		aOutParam.value = fromVLQSigned(result);
		aOutParam.rest = aIndex;
	};
}));
// node_modules/source-map/lib/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* This is a helper function for getting values from parameter/options
	* objects.
	*
	* @param args The object we are extracting values from
	* @param name The name of the property we are getting.
	* @param defaultValue An optional value to return if the property is missing
	* from the object. If this is not specified and the property is missing, an
	* error will be thrown.
	*/
	function getArg(aArgs, aName, aDefaultValue) {
		if (aName in aArgs) return aArgs[aName];
		else if (arguments.length === 3) return aDefaultValue;
		else throw new Error("\"" + aName + "\" is a required argument.");
	}
	exports.getArg = getArg;
	var urlRegexp = /^(?:([\w+\-.]+):)?\/\/(?:(\w+:\w+)@)?([\w.-]*)(?::(\d+))?(.*)$/;
	var dataUrlRegexp = /^data:.+\,.+$/;
	function urlParse(aUrl) {
		var match = aUrl.match(urlRegexp);
		if (!match) return null;
		return {
			scheme: match[1],
			auth: match[2],
			host: match[3],
			port: match[4],
			path: match[5]
		};
	}
	exports.urlParse = urlParse;
	function urlGenerate(aParsedUrl) {
		var url = "";
		if (aParsedUrl.scheme) url += aParsedUrl.scheme + ":";
		url += "//";
		if (aParsedUrl.auth) url += aParsedUrl.auth + "@";
		if (aParsedUrl.host) url += aParsedUrl.host;
		if (aParsedUrl.port) url += ":" + aParsedUrl.port;
		if (aParsedUrl.path) url += aParsedUrl.path;
		return url;
	}
	exports.urlGenerate = urlGenerate;
	/**
	* Normalizes a path, or the path portion of a URL:
	*
	* - Replaces consecutive slashes with one slash.
	* - Removes unnecessary '.' parts.
	* - Removes unnecessary '<dir>/..' parts.
	*
	* Based on code in the Node.js 'path' core module.
	*
	* @param aPath The path or url to normalize.
	*/
	function normalize(aPath) {
		var path = aPath;
		var url = urlParse(aPath);
		if (url) {
			if (!url.path) return aPath;
			path = url.path;
		}
		var isAbsolute = exports.isAbsolute(path);
		var parts = path.split(/\/+/);
		for (var part, up = 0, i = parts.length - 1; i >= 0; i--) {
			part = parts[i];
			if (part === ".") parts.splice(i, 1);
			else if (part === "..") up++;
			else if (up > 0) {
				if (part === "") {
					parts.splice(i + 1, up);
					up = 0;
				} else {
					parts.splice(i, 2);
					up--;
				}
			}
		}
		path = parts.join("/");
		if (path === "") path = isAbsolute ? "/" : ".";
		if (url) {
			url.path = path;
			return urlGenerate(url);
		}
		return path;
	}
	exports.normalize = normalize;
	/**
	* Joins two paths/URLs.
	*
	* @param aRoot The root path or URL.
	* @param aPath The path or URL to be joined with the root.
	*
	* - If aPath is a URL or a data URI, aPath is returned, unless aPath is a
	*   scheme-relative URL: Then the scheme of aRoot, if any, is prepended
	*   first.
	* - Otherwise aPath is a path. If aRoot is a URL, then its path portion
	*   is updated with the result and aRoot is returned. Otherwise the result
	*   is returned.
	*   - If aPath is absolute, the result is aPath.
	*   - Otherwise the two paths are joined with a slash.
	* - Joining for example 'http://' and 'www.example.com' is also supported.
	*/
	function join(aRoot, aPath) {
		if (aRoot === "") aRoot = ".";
		if (aPath === "") aPath = ".";
		var aPathUrl = urlParse(aPath);
		var aRootUrl = urlParse(aRoot);
		if (aRootUrl) aRoot = aRootUrl.path || "/";
		if (aPathUrl && !aPathUrl.scheme) {
			if (aRootUrl) aPathUrl.scheme = aRootUrl.scheme;
			return urlGenerate(aPathUrl);
		}
		if (aPathUrl || aPath.match(dataUrlRegexp)) return aPath;
		if (aRootUrl && !aRootUrl.host && !aRootUrl.path) {
			aRootUrl.host = aPath;
			return urlGenerate(aRootUrl);
		}
		var joined = aPath.charAt(0) === "/" ? aPath : normalize(aRoot.replace(/\/+$/, "") + "/" + aPath);
		if (aRootUrl) {
			aRootUrl.path = joined;
			return urlGenerate(aRootUrl);
		}
		return joined;
	}
	exports.join = join;
	exports.isAbsolute = function(aPath) {
		return aPath.charAt(0) === "/" || urlRegexp.test(aPath);
	};
	/**
	* Make a path relative to a URL or another path.
	*
	* @param aRoot The root path or URL.
	* @param aPath The path or URL to be made relative to aRoot.
	*/
	function relative(aRoot, aPath) {
		if (aRoot === "") aRoot = ".";
		aRoot = aRoot.replace(/\/$/, "");
		var level = 0;
		while (aPath.indexOf(aRoot + "/") !== 0) {
			var index = aRoot.lastIndexOf("/");
			if (index < 0) return aPath;
			aRoot = aRoot.slice(0, index);
			if (aRoot.match(/^([^\/]+:\/)?\/*$/)) return aPath;
			++level;
		}
		return Array(level + 1).join("../") + aPath.substr(aRoot.length + 1);
	}
	exports.relative = relative;
	var supportsNullProto = function() {
		return !("__proto__" in Object.create(null));
	}();
	function identity(s) {
		return s;
	}
	/**
	* Because behavior goes wacky when you set `__proto__` on objects, we
	* have to prefix all the strings in our set with an arbitrary character.
	*
	* See https://github.com/mozilla/source-map/pull/31 and
	* https://github.com/mozilla/source-map/issues/30
	*
	* @param String aStr
	*/
	function toSetString(aStr) {
		if (isProtoString(aStr)) return "$" + aStr;
		return aStr;
	}
	exports.toSetString = supportsNullProto ? identity : toSetString;
	function fromSetString(aStr) {
		if (isProtoString(aStr)) return aStr.slice(1);
		return aStr;
	}
	exports.fromSetString = supportsNullProto ? identity : fromSetString;
	function isProtoString(s) {
		if (!s) return false;
		var length = s.length;
		if (length < 9) return false;
		if (s.charCodeAt(length - 1) !== 95 || s.charCodeAt(length - 2) !== 95 || s.charCodeAt(length - 3) !== 111 || s.charCodeAt(length - 4) !== 116 || s.charCodeAt(length - 5) !== 111 || s.charCodeAt(length - 6) !== 114 || s.charCodeAt(length - 7) !== 112 || s.charCodeAt(length - 8) !== 95 || s.charCodeAt(length - 9) !== 95) return false;
		for (var i = length - 10; i >= 0; i--) if (s.charCodeAt(i) !== 36) return false;
		return true;
	}
	/**
	* Comparator between two mappings where the original positions are compared.
	*
	* Optionally pass in `true` as `onlyCompareGenerated` to consider two
	* mappings with the same original source/line/column, but different generated
	* line and column the same. Useful when searching for a mapping with a
	* stubbed out mapping.
	*/
	function compareByOriginalPositions(mappingA, mappingB, onlyCompareOriginal) {
		var cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0 || onlyCompareOriginal) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByOriginalPositions = compareByOriginalPositions;
	/**
	* Comparator between two mappings with deflated source and name indices where
	* the generated positions are compared.
	*
	* Optionally pass in `true` as `onlyCompareGenerated` to consider two
	* mappings with the same generated line and column, but different
	* source/name/original line and column the same. Useful when searching for a
	* mapping with a stubbed out mapping.
	*/
	function compareByGeneratedPositionsDeflated(mappingA, mappingB, onlyCompareGenerated) {
		var cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0 || onlyCompareGenerated) return cmp;
		cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByGeneratedPositionsDeflated = compareByGeneratedPositionsDeflated;
	function strcmp(aStr1, aStr2) {
		if (aStr1 === aStr2) return 0;
		if (aStr1 === null) return 1;
		if (aStr2 === null) return -1;
		if (aStr1 > aStr2) return 1;
		return -1;
	}
	/**
	* Comparator between two mappings with inflated source and name strings where
	* the generated positions are compared.
	*/
	function compareByGeneratedPositionsInflated(mappingA, mappingB) {
		var cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0) return cmp;
		cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByGeneratedPositionsInflated = compareByGeneratedPositionsInflated;
	/**
	* Strip any JSON XSSI avoidance prefix from the string (as documented
	* in the source maps specification), and then parse the string as
	* JSON.
	*/
	function parseSourceMapInput(str) {
		return JSON.parse(str.replace(/^\)]}'[^\n]*\n/, ""));
	}
	exports.parseSourceMapInput = parseSourceMapInput;
	/**
	* Compute the URL of a source given the the source root, the source's
	* URL, and the source map's URL.
	*/
	function computeSourceURL(sourceRoot, sourceURL, sourceMapURL) {
		sourceURL = sourceURL || "";
		if (sourceRoot) {
			if (sourceRoot[sourceRoot.length - 1] !== "/" && sourceURL[0] !== "/") sourceRoot += "/";
			sourceURL = sourceRoot + sourceURL;
		}
		if (sourceMapURL) {
			var parsed = urlParse(sourceMapURL);
			if (!parsed) throw new Error("sourceMapURL could not be parsed");
			if (parsed.path) {
				var index = parsed.path.lastIndexOf("/");
				if (index >= 0) parsed.path = parsed.path.substring(0, index + 1);
			}
			sourceURL = join(urlGenerate(parsed), sourceURL);
		}
		return normalize(sourceURL);
	}
	exports.computeSourceURL = computeSourceURL;
}));
// node_modules/source-map/lib/array-set.js
var require_array_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	var has = Object.prototype.hasOwnProperty;
	var hasNativeMap = typeof Map !== "undefined";
	/**
	* A data structure which is a combination of an array and a set. Adding a new
	* member is O(1), testing for membership is O(1), and finding the index of an
	* element is O(1). Removing elements from the set is not supported. Only
	* strings are supported for membership.
	*/
	function ArraySet() {
		this._array = [];
		this._set = hasNativeMap ? /* @__PURE__ */ new Map() : Object.create(null);
	}
	/**
	* Static method for creating ArraySet instances from an existing array.
	*/
	ArraySet.fromArray = function ArraySet_fromArray(aArray, aAllowDuplicates) {
		var set = new ArraySet();
		for (var i = 0, len = aArray.length; i < len; i++) set.add(aArray[i], aAllowDuplicates);
		return set;
	};
	/**
	* Return how many unique items are in this ArraySet. If duplicates have been
	* added, than those do not count towards the size.
	*
	* @returns Number
	*/
	ArraySet.prototype.size = function ArraySet_size() {
		return hasNativeMap ? this._set.size : Object.getOwnPropertyNames(this._set).length;
	};
	/**
	* Add the given string to this set.
	*
	* @param String aStr
	*/
	ArraySet.prototype.add = function ArraySet_add(aStr, aAllowDuplicates) {
		var sStr = hasNativeMap ? aStr : util.toSetString(aStr);
		var isDuplicate = hasNativeMap ? this.has(aStr) : has.call(this._set, sStr);
		var idx = this._array.length;
		if (!isDuplicate || aAllowDuplicates) this._array.push(aStr);
		if (!isDuplicate) {
			if (hasNativeMap) this._set.set(aStr, idx);
			else this._set[sStr] = idx;
		}
	};
	/**
	* Is the given string a member of this set?
	*
	* @param String aStr
	*/
	ArraySet.prototype.has = function ArraySet_has(aStr) {
		if (hasNativeMap) return this._set.has(aStr);
		else {
			var sStr = util.toSetString(aStr);
			return has.call(this._set, sStr);
		}
	};
	/**
	* What is the index of the given string in the array?
	*
	* @param String aStr
	*/
	ArraySet.prototype.indexOf = function ArraySet_indexOf(aStr) {
		if (hasNativeMap) {
			var idx = this._set.get(aStr);
			if (idx >= 0) return idx;
		} else {
			var sStr = util.toSetString(aStr);
			if (has.call(this._set, sStr)) return this._set[sStr];
		}
		throw new Error("\"" + aStr + "\" is not in the set.");
	};
	/**
	* What is the element at the given index?
	*
	* @param Number aIdx
	*/
	ArraySet.prototype.at = function ArraySet_at(aIdx) {
		if (aIdx >= 0 && aIdx < this._array.length) return this._array[aIdx];
		throw new Error("No element indexed by " + aIdx);
	};
	/**
	* Returns the array representation of this set (which has the proper indices
	* indicated by indexOf). Note that this is a copy of the internal array used
	* for storing the members so that no one can mess with internal state.
	*/
	ArraySet.prototype.toArray = function ArraySet_toArray() {
		return this._array.slice();
	};
	exports.ArraySet = ArraySet;
}));
// node_modules/source-map/lib/mapping-list.js
var require_mapping_list = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	/**
	* Determine whether mappingB is after mappingA with respect to generated
	* position.
	*/
	function generatedPositionAfter(mappingA, mappingB) {
		var lineA = mappingA.generatedLine;
		var lineB = mappingB.generatedLine;
		var columnA = mappingA.generatedColumn;
		var columnB = mappingB.generatedColumn;
		return lineB > lineA || lineB == lineA && columnB >= columnA || util.compareByGeneratedPositionsInflated(mappingA, mappingB) <= 0;
	}
	/**
	* A data structure to provide a sorted view of accumulated mappings in a
	* performance conscious manner. It trades a neglibable overhead in general
	* case for a large speedup in case of mappings being added in order.
	*/
	function MappingList() {
		this._array = [];
		this._sorted = true;
		this._last = {
			generatedLine: -1,
			generatedColumn: 0
		};
	}
	/**
	* Iterate through internal items. This method takes the same arguments that
	* `Array.prototype.forEach` takes.
	*
	* NOTE: The order of the mappings is NOT guaranteed.
	*/
	MappingList.prototype.unsortedForEach = function MappingList_forEach(aCallback, aThisArg) {
		this._array.forEach(aCallback, aThisArg);
	};
	/**
	* Add the given source mapping.
	*
	* @param Object aMapping
	*/
	MappingList.prototype.add = function MappingList_add(aMapping) {
		if (generatedPositionAfter(this._last, aMapping)) {
			this._last = aMapping;
			this._array.push(aMapping);
		} else {
			this._sorted = false;
			this._array.push(aMapping);
		}
	};
	/**
	* Returns the flat, sorted array of mappings. The mappings are sorted by
	* generated position.
	*
	* WARNING: This method returns internal data without copying, for
	* performance. The return value must NOT be mutated, and should be treated as
	* an immutable borrow. If you want to take ownership, you must make your own
	* copy.
	*/
	MappingList.prototype.toArray = function MappingList_toArray() {
		if (!this._sorted) {
			this._array.sort(util.compareByGeneratedPositionsInflated);
			this._sorted = true;
		}
		return this._array;
	};
	exports.MappingList = MappingList;
}));
// node_modules/source-map/lib/source-map-generator.js
var require_source_map_generator = /* @__PURE__ */ __commonJSMin(((exports) => {
	var base64VLQ = require_base64_vlq();
	var util = require_util();
	var ArraySet = require_array_set().ArraySet;
	var MappingList = require_mapping_list().MappingList;
	/**
	* An instance of the SourceMapGenerator represents a source map which is
	* being built incrementally. You may pass an object with the following
	* properties:
	*
	*   - file: The filename of the generated source.
	*   - sourceRoot: A root for all relative URLs in this source map.
	*/
	function SourceMapGenerator(aArgs) {
		if (!aArgs) aArgs = {};
		this._file = util.getArg(aArgs, "file", null);
		this._sourceRoot = util.getArg(aArgs, "sourceRoot", null);
		this._skipValidation = util.getArg(aArgs, "skipValidation", false);
		this._sources = new ArraySet();
		this._names = new ArraySet();
		this._mappings = new MappingList();
		this._sourcesContents = null;
	}
	SourceMapGenerator.prototype._version = 3;
	/**
	* Creates a new SourceMapGenerator based on a SourceMapConsumer
	*
	* @param aSourceMapConsumer The SourceMap.
	*/
	SourceMapGenerator.fromSourceMap = function SourceMapGenerator_fromSourceMap(aSourceMapConsumer) {
		var sourceRoot = aSourceMapConsumer.sourceRoot;
		var generator = new SourceMapGenerator({
			file: aSourceMapConsumer.file,
			sourceRoot
		});
		aSourceMapConsumer.eachMapping(function(mapping) {
			var newMapping = { generated: {
				line: mapping.generatedLine,
				column: mapping.generatedColumn
			} };
			if (mapping.source != null) {
				newMapping.source = mapping.source;
				if (sourceRoot != null) newMapping.source = util.relative(sourceRoot, newMapping.source);
				newMapping.original = {
					line: mapping.originalLine,
					column: mapping.originalColumn
				};
				if (mapping.name != null) newMapping.name = mapping.name;
			}
			generator.addMapping(newMapping);
		});
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var sourceRelative = sourceFile;
			if (sourceRoot !== null) sourceRelative = util.relative(sourceRoot, sourceFile);
			if (!generator._sources.has(sourceRelative)) generator._sources.add(sourceRelative);
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) generator.setSourceContent(sourceFile, content);
		});
		return generator;
	};
	/**
	* Add a single mapping from original source line and column to the generated
	* source's line and column for this source map being created. The mapping
	* object should have the following properties:
	*
	*   - generated: An object with the generated line and column positions.
	*   - original: An object with the original line and column positions.
	*   - source: The original source file (relative to the sourceRoot).
	*   - name: An optional original token name for this mapping.
	*/
	SourceMapGenerator.prototype.addMapping = function SourceMapGenerator_addMapping(aArgs) {
		var generated = util.getArg(aArgs, "generated");
		var original = util.getArg(aArgs, "original", null);
		var source = util.getArg(aArgs, "source", null);
		var name = util.getArg(aArgs, "name", null);
		if (!this._skipValidation) this._validateMapping(generated, original, source, name);
		if (source != null) {
			source = String(source);
			if (!this._sources.has(source)) this._sources.add(source);
		}
		if (name != null) {
			name = String(name);
			if (!this._names.has(name)) this._names.add(name);
		}
		this._mappings.add({
			generatedLine: generated.line,
			generatedColumn: generated.column,
			originalLine: original != null && original.line,
			originalColumn: original != null && original.column,
			source,
			name
		});
	};
	/**
	* Set the source content for a source file.
	*/
	SourceMapGenerator.prototype.setSourceContent = function SourceMapGenerator_setSourceContent(aSourceFile, aSourceContent) {
		var source = aSourceFile;
		if (this._sourceRoot != null) source = util.relative(this._sourceRoot, source);
		if (aSourceContent != null) {
			if (!this._sourcesContents) this._sourcesContents = Object.create(null);
			this._sourcesContents[util.toSetString(source)] = aSourceContent;
		} else if (this._sourcesContents) {
			delete this._sourcesContents[util.toSetString(source)];
			if (Object.keys(this._sourcesContents).length === 0) this._sourcesContents = null;
		}
	};
	/**
	* Applies the mappings of a sub-source-map for a specific source file to the
	* source map being generated. Each mapping to the supplied source file is
	* rewritten using the supplied source map. Note: The resolution for the
	* resulting mappings is the minimium of this map and the supplied map.
	*
	* @param aSourceMapConsumer The source map to be applied.
	* @param aSourceFile Optional. The filename of the source file.
	*        If omitted, SourceMapConsumer's file property will be used.
	* @param aSourceMapPath Optional. The dirname of the path to the source map
	*        to be applied. If relative, it is relative to the SourceMapConsumer.
	*        This parameter is needed when the two source maps aren't in the same
	*        directory, and the source map to be applied contains relative source
	*        paths. If so, those relative source paths need to be rewritten
	*        relative to the SourceMapGenerator.
	*/
	SourceMapGenerator.prototype.applySourceMap = function SourceMapGenerator_applySourceMap(aSourceMapConsumer, aSourceFile, aSourceMapPath) {
		var sourceFile = aSourceFile;
		if (aSourceFile == null) {
			if (aSourceMapConsumer.file == null) throw new Error("SourceMapGenerator.prototype.applySourceMap requires either an explicit source file, or the source map's \"file\" property. Both were omitted.");
			sourceFile = aSourceMapConsumer.file;
		}
		var sourceRoot = this._sourceRoot;
		if (sourceRoot != null) sourceFile = util.relative(sourceRoot, sourceFile);
		var newSources = new ArraySet();
		var newNames = new ArraySet();
		this._mappings.unsortedForEach(function(mapping) {
			if (mapping.source === sourceFile && mapping.originalLine != null) {
				var original = aSourceMapConsumer.originalPositionFor({
					line: mapping.originalLine,
					column: mapping.originalColumn
				});
				if (original.source != null) {
					mapping.source = original.source;
					if (aSourceMapPath != null) mapping.source = util.join(aSourceMapPath, mapping.source);
					if (sourceRoot != null) mapping.source = util.relative(sourceRoot, mapping.source);
					mapping.originalLine = original.line;
					mapping.originalColumn = original.column;
					if (original.name != null) mapping.name = original.name;
				}
			}
			var source = mapping.source;
			if (source != null && !newSources.has(source)) newSources.add(source);
			var name = mapping.name;
			if (name != null && !newNames.has(name)) newNames.add(name);
		}, this);
		this._sources = newSources;
		this._names = newNames;
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) {
				if (aSourceMapPath != null) sourceFile = util.join(aSourceMapPath, sourceFile);
				if (sourceRoot != null) sourceFile = util.relative(sourceRoot, sourceFile);
				this.setSourceContent(sourceFile, content);
			}
		}, this);
	};
	/**
	* A mapping can have one of the three levels of data:
	*
	*   1. Just the generated position.
	*   2. The Generated position, original position, and original source.
	*   3. Generated and original position, original source, as well as a name
	*      token.
	*
	* To maintain consistency, we validate that any new mapping being added falls
	* in to one of these categories.
	*/
	SourceMapGenerator.prototype._validateMapping = function SourceMapGenerator_validateMapping(aGenerated, aOriginal, aSource, aName) {
		if (aOriginal && typeof aOriginal.line !== "number" && typeof aOriginal.column !== "number") throw new Error("original.line and original.column are not numbers -- you probably meant to omit the original mapping entirely and only map the generated position. If so, pass null for the original mapping instead of an object with empty or null values.");
		if (aGenerated && "line" in aGenerated && "column" in aGenerated && aGenerated.line > 0 && aGenerated.column >= 0 && !aOriginal && !aSource && !aName) return;
		else if (aGenerated && "line" in aGenerated && "column" in aGenerated && aOriginal && "line" in aOriginal && "column" in aOriginal && aGenerated.line > 0 && aGenerated.column >= 0 && aOriginal.line > 0 && aOriginal.column >= 0 && aSource) return;
		else throw new Error("Invalid mapping: " + JSON.stringify({
			generated: aGenerated,
			source: aSource,
			original: aOriginal,
			name: aName
		}));
	};
	/**
	* Serialize the accumulated mappings in to the stream of base 64 VLQs
	* specified by the source map format.
	*/
	SourceMapGenerator.prototype._serializeMappings = function SourceMapGenerator_serializeMappings() {
		var previousGeneratedColumn = 0;
		var previousGeneratedLine = 1;
		var previousOriginalColumn = 0;
		var previousOriginalLine = 0;
		var previousName = 0;
		var previousSource = 0;
		var result = "";
		var next;
		var mapping;
		var nameIdx;
		var sourceIdx;
		var mappings = this._mappings.toArray();
		for (var i = 0, len = mappings.length; i < len; i++) {
			mapping = mappings[i];
			next = "";
			if (mapping.generatedLine !== previousGeneratedLine) {
				previousGeneratedColumn = 0;
				while (mapping.generatedLine !== previousGeneratedLine) {
					next += ";";
					previousGeneratedLine++;
				}
			} else if (i > 0) {
				if (!util.compareByGeneratedPositionsInflated(mapping, mappings[i - 1])) continue;
				next += ",";
			}
			next += base64VLQ.encode(mapping.generatedColumn - previousGeneratedColumn);
			previousGeneratedColumn = mapping.generatedColumn;
			if (mapping.source != null) {
				sourceIdx = this._sources.indexOf(mapping.source);
				next += base64VLQ.encode(sourceIdx - previousSource);
				previousSource = sourceIdx;
				next += base64VLQ.encode(mapping.originalLine - 1 - previousOriginalLine);
				previousOriginalLine = mapping.originalLine - 1;
				next += base64VLQ.encode(mapping.originalColumn - previousOriginalColumn);
				previousOriginalColumn = mapping.originalColumn;
				if (mapping.name != null) {
					nameIdx = this._names.indexOf(mapping.name);
					next += base64VLQ.encode(nameIdx - previousName);
					previousName = nameIdx;
				}
			}
			result += next;
		}
		return result;
	};
	SourceMapGenerator.prototype._generateSourcesContent = function SourceMapGenerator_generateSourcesContent(aSources, aSourceRoot) {
		return aSources.map(function(source) {
			if (!this._sourcesContents) return null;
			if (aSourceRoot != null) source = util.relative(aSourceRoot, source);
			var key = util.toSetString(source);
			return Object.prototype.hasOwnProperty.call(this._sourcesContents, key) ? this._sourcesContents[key] : null;
		}, this);
	};
	/**
	* Externalize the source map.
	*/
	SourceMapGenerator.prototype.toJSON = function SourceMapGenerator_toJSON() {
		var map = {
			version: this._version,
			sources: this._sources.toArray(),
			names: this._names.toArray(),
			mappings: this._serializeMappings()
		};
		if (this._file != null) map.file = this._file;
		if (this._sourceRoot != null) map.sourceRoot = this._sourceRoot;
		if (this._sourcesContents) map.sourcesContent = this._generateSourcesContent(map.sources, map.sourceRoot);
		return map;
	};
	/**
	* Render the source map being generated to a string.
	*/
	SourceMapGenerator.prototype.toString = function SourceMapGenerator_toString() {
		return JSON.stringify(this.toJSON());
	};
	exports.SourceMapGenerator = SourceMapGenerator;
}));
// node_modules/source-map/lib/binary-search.js
var require_binary_search = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.GREATEST_LOWER_BOUND = 1;
	exports.LEAST_UPPER_BOUND = 2;
	/**
	* Recursive implementation of binary search.
	*
	* @param aLow Indices here and lower do not contain the needle.
	* @param aHigh Indices here and higher do not contain the needle.
	* @param aNeedle The element being searched for.
	* @param aHaystack The non-empty array being searched.
	* @param aCompare Function which takes two elements and returns -1, 0, or 1.
	* @param aBias Either 'binarySearch.GREATEST_LOWER_BOUND' or
	*     'binarySearch.LEAST_UPPER_BOUND'. Specifies whether to return the
	*     closest element that is smaller than or greater than the one we are
	*     searching for, respectively, if the exact element cannot be found.
	*/
	function recursiveSearch(aLow, aHigh, aNeedle, aHaystack, aCompare, aBias) {
		var mid = Math.floor((aHigh - aLow) / 2) + aLow;
		var cmp = aCompare(aNeedle, aHaystack[mid], true);
		if (cmp === 0) return mid;
		else if (cmp > 0) {
			if (aHigh - mid > 1) return recursiveSearch(mid, aHigh, aNeedle, aHaystack, aCompare, aBias);
			if (aBias == exports.LEAST_UPPER_BOUND) return aHigh < aHaystack.length ? aHigh : -1;
			else return mid;
		} else {
			if (mid - aLow > 1) return recursiveSearch(aLow, mid, aNeedle, aHaystack, aCompare, aBias);
			if (aBias == exports.LEAST_UPPER_BOUND) return mid;
			else return aLow < 0 ? -1 : aLow;
		}
	}
	/**
	* This is an implementation of binary search which will always try and return
	* the index of the closest element if there is no exact hit. This is because
	* mappings between original and generated line/col pairs are single points,
	* and there is an implicit region between each of them, so a miss just means
	* that you aren't on the very start of a region.
	*
	* @param aNeedle The element you are looking for.
	* @param aHaystack The array that is being searched.
	* @param aCompare A function which takes the needle and an element in the
	*     array and returns -1, 0, or 1 depending on whether the needle is less
	*     than, equal to, or greater than the element, respectively.
	* @param aBias Either 'binarySearch.GREATEST_LOWER_BOUND' or
	*     'binarySearch.LEAST_UPPER_BOUND'. Specifies whether to return the
	*     closest element that is smaller than or greater than the one we are
	*     searching for, respectively, if the exact element cannot be found.
	*     Defaults to 'binarySearch.GREATEST_LOWER_BOUND'.
	*/
	exports.search = function search(aNeedle, aHaystack, aCompare, aBias) {
		if (aHaystack.length === 0) return -1;
		var index = recursiveSearch(-1, aHaystack.length, aNeedle, aHaystack, aCompare, aBias || exports.GREATEST_LOWER_BOUND);
		if (index < 0) return -1;
		while (index - 1 >= 0) {
			if (aCompare(aHaystack[index], aHaystack[index - 1], true) !== 0) break;
			--index;
		}
		return index;
	};
}));
// node_modules/source-map/lib/quick-sort.js
var require_quick_sort = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Swap the elements indexed by `x` and `y` in the array `ary`.
	*
	* @param {Array} ary
	*        The array.
	* @param {Number} x
	*        The index of the first item.
	* @param {Number} y
	*        The index of the second item.
	*/
	function swap(ary, x, y) {
		var temp = ary[x];
		ary[x] = ary[y];
		ary[y] = temp;
	}
	/**
	* Returns a random integer within the range `low .. high` inclusive.
	*
	* @param {Number} low
	*        The lower bound on the range.
	* @param {Number} high
	*        The upper bound on the range.
	*/
	function randomIntInRange(low, high) {
		return Math.round(low + Math.random() * (high - low));
	}
	/**
	* The Quick Sort algorithm.
	*
	* @param {Array} ary
	*        An array to sort.
	* @param {function} comparator
	*        Function to use to compare two items.
	* @param {Number} p
	*        Start index of the array
	* @param {Number} r
	*        End index of the array
	*/
	function doQuickSort(ary, comparator, p, r) {
		if (p < r) {
			var pivotIndex = randomIntInRange(p, r);
			var i = p - 1;
			swap(ary, pivotIndex, r);
			var pivot = ary[r];
			for (var j = p; j < r; j++) if (comparator(ary[j], pivot) <= 0) {
				i += 1;
				swap(ary, i, j);
			}
			swap(ary, i + 1, j);
			var q = i + 1;
			doQuickSort(ary, comparator, p, q - 1);
			doQuickSort(ary, comparator, q + 1, r);
		}
	}
	/**
	* Sort the given array in-place with the given comparator function.
	*
	* @param {Array} ary
	*        An array to sort.
	* @param {function} comparator
	*        Function to use to compare two items.
	*/
	exports.quickSort = function(ary, comparator) {
		doQuickSort(ary, comparator, 0, ary.length - 1);
	};
}));
// node_modules/source-map/lib/source-map-consumer.js
var require_source_map_consumer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	var binarySearch = require_binary_search();
	var ArraySet = require_array_set().ArraySet;
	var base64VLQ = require_base64_vlq();
	var quickSort = require_quick_sort().quickSort;
	function SourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		return sourceMap.sections != null ? new IndexedSourceMapConsumer(sourceMap, aSourceMapURL) : new BasicSourceMapConsumer(sourceMap, aSourceMapURL);
	}
	SourceMapConsumer.fromSourceMap = function(aSourceMap, aSourceMapURL) {
		return BasicSourceMapConsumer.fromSourceMap(aSourceMap, aSourceMapURL);
	};
	/**
	* The version of the source mapping spec that we are consuming.
	*/
	SourceMapConsumer.prototype._version = 3;
	SourceMapConsumer.prototype.__generatedMappings = null;
	Object.defineProperty(SourceMapConsumer.prototype, "_generatedMappings", {
		configurable: true,
		enumerable: true,
		get: function() {
			if (!this.__generatedMappings) this._parseMappings(this._mappings, this.sourceRoot);
			return this.__generatedMappings;
		}
	});
	SourceMapConsumer.prototype.__originalMappings = null;
	Object.defineProperty(SourceMapConsumer.prototype, "_originalMappings", {
		configurable: true,
		enumerable: true,
		get: function() {
			if (!this.__originalMappings) this._parseMappings(this._mappings, this.sourceRoot);
			return this.__originalMappings;
		}
	});
	SourceMapConsumer.prototype._charIsMappingSeparator = function SourceMapConsumer_charIsMappingSeparator(aStr, index) {
		var c = aStr.charAt(index);
		return c === ";" || c === ",";
	};
	/**
	* Parse the mappings in a string in to a data structure which we can easily
	* query (the ordered arrays in the `this.__generatedMappings` and
	* `this.__originalMappings` properties).
	*/
	SourceMapConsumer.prototype._parseMappings = function SourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		throw new Error("Subclasses must implement _parseMappings");
	};
	SourceMapConsumer.GENERATED_ORDER = 1;
	SourceMapConsumer.ORIGINAL_ORDER = 2;
	SourceMapConsumer.GREATEST_LOWER_BOUND = 1;
	SourceMapConsumer.LEAST_UPPER_BOUND = 2;
	/**
	* Iterate over each mapping between an original source/line/column and a
	* generated line/column in this source map.
	*
	* @param Function aCallback
	*        The function that is called with each mapping.
	* @param Object aContext
	*        Optional. If specified, this object will be the value of `this` every
	*        time that `aCallback` is called.
	* @param aOrder
	*        Either `SourceMapConsumer.GENERATED_ORDER` or
	*        `SourceMapConsumer.ORIGINAL_ORDER`. Specifies whether you want to
	*        iterate over the mappings sorted by the generated file's line/column
	*        order or the original's source/line/column order, respectively. Defaults to
	*        `SourceMapConsumer.GENERATED_ORDER`.
	*/
	SourceMapConsumer.prototype.eachMapping = function SourceMapConsumer_eachMapping(aCallback, aContext, aOrder) {
		var context = aContext || null;
		var order = aOrder || SourceMapConsumer.GENERATED_ORDER;
		var mappings;
		switch (order) {
			case SourceMapConsumer.GENERATED_ORDER:
				mappings = this._generatedMappings;
				break;
			case SourceMapConsumer.ORIGINAL_ORDER:
				mappings = this._originalMappings;
				break;
			default: throw new Error("Unknown order of iteration.");
		}
		var sourceRoot = this.sourceRoot;
		mappings.map(function(mapping) {
			var source = mapping.source === null ? null : this._sources.at(mapping.source);
			source = util.computeSourceURL(sourceRoot, source, this._sourceMapURL);
			return {
				source,
				generatedLine: mapping.generatedLine,
				generatedColumn: mapping.generatedColumn,
				originalLine: mapping.originalLine,
				originalColumn: mapping.originalColumn,
				name: mapping.name === null ? null : this._names.at(mapping.name)
			};
		}, this).forEach(aCallback, context);
	};
	/**
	* Returns all generated line and column information for the original source,
	* line, and column provided. If no column is provided, returns all mappings
	* corresponding to a either the line we are searching for or the next
	* closest line that has any mappings. Otherwise, returns all mappings
	* corresponding to the given line and either the column we are searching for
	* or the next closest column that has any offsets.
	*
	* The only argument is an object with the following properties:
	*
	*   - source: The filename of the original source.
	*   - line: The line number in the original source.  The line number is 1-based.
	*   - column: Optional. the column number in the original source.
	*    The column number is 0-based.
	*
	* and an array of objects is returned, each with the following properties:
	*
	*   - line: The line number in the generated source, or null.  The
	*    line number is 1-based.
	*   - column: The column number in the generated source, or null.
	*    The column number is 0-based.
	*/
	SourceMapConsumer.prototype.allGeneratedPositionsFor = function SourceMapConsumer_allGeneratedPositionsFor(aArgs) {
		var line = util.getArg(aArgs, "line");
		var needle = {
			source: util.getArg(aArgs, "source"),
			originalLine: line,
			originalColumn: util.getArg(aArgs, "column", 0)
		};
		needle.source = this._findSourceIndex(needle.source);
		if (needle.source < 0) return [];
		var mappings = [];
		var index = this._findMapping(needle, this._originalMappings, "originalLine", "originalColumn", util.compareByOriginalPositions, binarySearch.LEAST_UPPER_BOUND);
		if (index >= 0) {
			var mapping = this._originalMappings[index];
			if (aArgs.column === void 0) {
				var originalLine = mapping.originalLine;
				while (mapping && mapping.originalLine === originalLine) {
					mappings.push({
						line: util.getArg(mapping, "generatedLine", null),
						column: util.getArg(mapping, "generatedColumn", null),
						lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
					});
					mapping = this._originalMappings[++index];
				}
			} else {
				var originalColumn = mapping.originalColumn;
				while (mapping && mapping.originalLine === line && mapping.originalColumn == originalColumn) {
					mappings.push({
						line: util.getArg(mapping, "generatedLine", null),
						column: util.getArg(mapping, "generatedColumn", null),
						lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
					});
					mapping = this._originalMappings[++index];
				}
			}
		}
		return mappings;
	};
	exports.SourceMapConsumer = SourceMapConsumer;
	/**
	* A BasicSourceMapConsumer instance represents a parsed source map which we can
	* query for information about the original file positions by giving it a file
	* position in the generated source.
	*
	* The first parameter is the raw source map (either as a JSON string, or
	* already parsed to an object). According to the spec, source maps have the
	* following attributes:
	*
	*   - version: Which version of the source map spec this map is following.
	*   - sources: An array of URLs to the original source files.
	*   - names: An array of identifiers which can be referrenced by individual mappings.
	*   - sourceRoot: Optional. The URL root from which all sources are relative.
	*   - sourcesContent: Optional. An array of contents of the original source files.
	*   - mappings: A string of base64 VLQs which contain the actual mappings.
	*   - file: Optional. The generated file this source map is associated with.
	*
	* Here is an example source map, taken from the source map spec[0]:
	*
	*     {
	*       version : 3,
	*       file: "out.js",
	*       sourceRoot : "",
	*       sources: ["foo.js", "bar.js"],
	*       names: ["src", "maps", "are", "fun"],
	*       mappings: "AA,AB;;ABCDE;"
	*     }
	*
	* The second parameter, if given, is a string whose value is the URL
	* at which the source map was found.  This URL is used to compute the
	* sources array.
	*
	* [0]: https://docs.google.com/document/d/1U1RGAehQwRypUTovF1KRlpiOFze0b-_2gc6fAH0KY0k/edit?pli=1#
	*/
	function BasicSourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		var version = util.getArg(sourceMap, "version");
		var sources = util.getArg(sourceMap, "sources");
		var names = util.getArg(sourceMap, "names", []);
		var sourceRoot = util.getArg(sourceMap, "sourceRoot", null);
		var sourcesContent = util.getArg(sourceMap, "sourcesContent", null);
		var mappings = util.getArg(sourceMap, "mappings");
		var file = util.getArg(sourceMap, "file", null);
		if (version != this._version) throw new Error("Unsupported version: " + version);
		if (sourceRoot) sourceRoot = util.normalize(sourceRoot);
		sources = sources.map(String).map(util.normalize).map(function(source) {
			return sourceRoot && util.isAbsolute(sourceRoot) && util.isAbsolute(source) ? util.relative(sourceRoot, source) : source;
		});
		this._names = ArraySet.fromArray(names.map(String), true);
		this._sources = ArraySet.fromArray(sources, true);
		this._absoluteSources = this._sources.toArray().map(function(s) {
			return util.computeSourceURL(sourceRoot, s, aSourceMapURL);
		});
		this.sourceRoot = sourceRoot;
		this.sourcesContent = sourcesContent;
		this._mappings = mappings;
		this._sourceMapURL = aSourceMapURL;
		this.file = file;
	}
	BasicSourceMapConsumer.prototype = Object.create(SourceMapConsumer.prototype);
	BasicSourceMapConsumer.prototype.consumer = SourceMapConsumer;
	/**
	* Utility function to find the index of a source.  Returns -1 if not
	* found.
	*/
	BasicSourceMapConsumer.prototype._findSourceIndex = function(aSource) {
		var relativeSource = aSource;
		if (this.sourceRoot != null) relativeSource = util.relative(this.sourceRoot, relativeSource);
		if (this._sources.has(relativeSource)) return this._sources.indexOf(relativeSource);
		var i = 0;
		for (; i < this._absoluteSources.length; ++i) if (this._absoluteSources[i] == aSource) return i;
		return -1;
	};
	/**
	* Create a BasicSourceMapConsumer from a SourceMapGenerator.
	*
	* @param SourceMapGenerator aSourceMap
	*        The source map that will be consumed.
	* @param String aSourceMapURL
	*        The URL at which the source map can be found (optional)
	* @returns BasicSourceMapConsumer
	*/
	BasicSourceMapConsumer.fromSourceMap = function SourceMapConsumer_fromSourceMap(aSourceMap, aSourceMapURL) {
		var smc = Object.create(BasicSourceMapConsumer.prototype);
		var names = smc._names = ArraySet.fromArray(aSourceMap._names.toArray(), true);
		var sources = smc._sources = ArraySet.fromArray(aSourceMap._sources.toArray(), true);
		smc.sourceRoot = aSourceMap._sourceRoot;
		smc.sourcesContent = aSourceMap._generateSourcesContent(smc._sources.toArray(), smc.sourceRoot);
		smc.file = aSourceMap._file;
		smc._sourceMapURL = aSourceMapURL;
		smc._absoluteSources = smc._sources.toArray().map(function(s) {
			return util.computeSourceURL(smc.sourceRoot, s, aSourceMapURL);
		});
		var generatedMappings = aSourceMap._mappings.toArray().slice();
		var destGeneratedMappings = smc.__generatedMappings = [];
		var destOriginalMappings = smc.__originalMappings = [];
		for (var i = 0, length = generatedMappings.length; i < length; i++) {
			var srcMapping = generatedMappings[i];
			var destMapping = new Mapping();
			destMapping.generatedLine = srcMapping.generatedLine;
			destMapping.generatedColumn = srcMapping.generatedColumn;
			if (srcMapping.source) {
				destMapping.source = sources.indexOf(srcMapping.source);
				destMapping.originalLine = srcMapping.originalLine;
				destMapping.originalColumn = srcMapping.originalColumn;
				if (srcMapping.name) destMapping.name = names.indexOf(srcMapping.name);
				destOriginalMappings.push(destMapping);
			}
			destGeneratedMappings.push(destMapping);
		}
		quickSort(smc.__originalMappings, util.compareByOriginalPositions);
		return smc;
	};
	/**
	* The version of the source mapping spec that we are consuming.
	*/
	BasicSourceMapConsumer.prototype._version = 3;
	/**
	* The list of original sources.
	*/
	Object.defineProperty(BasicSourceMapConsumer.prototype, "sources", { get: function() {
		return this._absoluteSources.slice();
	} });
	/**
	* Provide the JIT with a nice shape / hidden class.
	*/
	function Mapping() {
		this.generatedLine = 0;
		this.generatedColumn = 0;
		this.source = null;
		this.originalLine = null;
		this.originalColumn = null;
		this.name = null;
	}
	/**
	* Parse the mappings in a string in to a data structure which we can easily
	* query (the ordered arrays in the `this.__generatedMappings` and
	* `this.__originalMappings` properties).
	*/
	BasicSourceMapConsumer.prototype._parseMappings = function SourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		var generatedLine = 1;
		var previousGeneratedColumn = 0;
		var previousOriginalLine = 0;
		var previousOriginalColumn = 0;
		var previousSource = 0;
		var previousName = 0;
		var length = aStr.length;
		var index = 0;
		var cachedSegments = {};
		var temp = {};
		var originalMappings = [];
		var generatedMappings = [];
		var mapping, str, segment, end, value;
		while (index < length) if (aStr.charAt(index) === ";") {
			generatedLine++;
			index++;
			previousGeneratedColumn = 0;
		} else if (aStr.charAt(index) === ",") index++;
		else {
			mapping = new Mapping();
			mapping.generatedLine = generatedLine;
			for (end = index; end < length; end++) if (this._charIsMappingSeparator(aStr, end)) break;
			str = aStr.slice(index, end);
			segment = cachedSegments[str];
			if (segment) index += str.length;
			else {
				segment = [];
				while (index < end) {
					base64VLQ.decode(aStr, index, temp);
					value = temp.value;
					index = temp.rest;
					segment.push(value);
				}
				if (segment.length === 2) throw new Error("Found a source, but no line and column");
				if (segment.length === 3) throw new Error("Found a source and line, but no column");
				cachedSegments[str] = segment;
			}
			mapping.generatedColumn = previousGeneratedColumn + segment[0];
			previousGeneratedColumn = mapping.generatedColumn;
			if (segment.length > 1) {
				mapping.source = previousSource + segment[1];
				previousSource += segment[1];
				mapping.originalLine = previousOriginalLine + segment[2];
				previousOriginalLine = mapping.originalLine;
				mapping.originalLine += 1;
				mapping.originalColumn = previousOriginalColumn + segment[3];
				previousOriginalColumn = mapping.originalColumn;
				if (segment.length > 4) {
					mapping.name = previousName + segment[4];
					previousName += segment[4];
				}
			}
			generatedMappings.push(mapping);
			if (typeof mapping.originalLine === "number") originalMappings.push(mapping);
		}
		quickSort(generatedMappings, util.compareByGeneratedPositionsDeflated);
		this.__generatedMappings = generatedMappings;
		quickSort(originalMappings, util.compareByOriginalPositions);
		this.__originalMappings = originalMappings;
	};
	/**
	* Find the mapping that best matches the hypothetical "needle" mapping that
	* we are searching for in the given "haystack" of mappings.
	*/
	BasicSourceMapConsumer.prototype._findMapping = function SourceMapConsumer_findMapping(aNeedle, aMappings, aLineName, aColumnName, aComparator, aBias) {
		if (aNeedle[aLineName] <= 0) throw new TypeError("Line must be greater than or equal to 1, got " + aNeedle[aLineName]);
		if (aNeedle[aColumnName] < 0) throw new TypeError("Column must be greater than or equal to 0, got " + aNeedle[aColumnName]);
		return binarySearch.search(aNeedle, aMappings, aComparator, aBias);
	};
	/**
	* Compute the last column for each generated mapping. The last column is
	* inclusive.
	*/
	BasicSourceMapConsumer.prototype.computeColumnSpans = function SourceMapConsumer_computeColumnSpans() {
		for (var index = 0; index < this._generatedMappings.length; ++index) {
			var mapping = this._generatedMappings[index];
			if (index + 1 < this._generatedMappings.length) {
				var nextMapping = this._generatedMappings[index + 1];
				if (mapping.generatedLine === nextMapping.generatedLine) {
					mapping.lastGeneratedColumn = nextMapping.generatedColumn - 1;
					continue;
				}
			}
			mapping.lastGeneratedColumn = Infinity;
		}
	};
	/**
	* Returns the original source, line, and column information for the generated
	* source's line and column positions provided. The only argument is an object
	* with the following properties:
	*
	*   - line: The line number in the generated source.  The line number
	*     is 1-based.
	*   - column: The column number in the generated source.  The column
	*     number is 0-based.
	*   - bias: Either 'SourceMapConsumer.GREATEST_LOWER_BOUND' or
	*     'SourceMapConsumer.LEAST_UPPER_BOUND'. Specifies whether to return the
	*     closest element that is smaller than or greater than the one we are
	*     searching for, respectively, if the exact element cannot be found.
	*     Defaults to 'SourceMapConsumer.GREATEST_LOWER_BOUND'.
	*
	* and an object is returned with the following properties:
	*
	*   - source: The original source file, or null.
	*   - line: The line number in the original source, or null.  The
	*     line number is 1-based.
	*   - column: The column number in the original source, or null.  The
	*     column number is 0-based.
	*   - name: The original identifier, or null.
	*/
	BasicSourceMapConsumer.prototype.originalPositionFor = function SourceMapConsumer_originalPositionFor(aArgs) {
		var needle = {
			generatedLine: util.getArg(aArgs, "line"),
			generatedColumn: util.getArg(aArgs, "column")
		};
		var index = this._findMapping(needle, this._generatedMappings, "generatedLine", "generatedColumn", util.compareByGeneratedPositionsDeflated, util.getArg(aArgs, "bias", SourceMapConsumer.GREATEST_LOWER_BOUND));
		if (index >= 0) {
			var mapping = this._generatedMappings[index];
			if (mapping.generatedLine === needle.generatedLine) {
				var source = util.getArg(mapping, "source", null);
				if (source !== null) {
					source = this._sources.at(source);
					source = util.computeSourceURL(this.sourceRoot, source, this._sourceMapURL);
				}
				var name = util.getArg(mapping, "name", null);
				if (name !== null) name = this._names.at(name);
				return {
					source,
					line: util.getArg(mapping, "originalLine", null),
					column: util.getArg(mapping, "originalColumn", null),
					name
				};
			}
		}
		return {
			source: null,
			line: null,
			column: null,
			name: null
		};
	};
	/**
	* Return true if we have the source content for every source in the source
	* map, false otherwise.
	*/
	BasicSourceMapConsumer.prototype.hasContentsOfAllSources = function BasicSourceMapConsumer_hasContentsOfAllSources() {
		if (!this.sourcesContent) return false;
		return this.sourcesContent.length >= this._sources.size() && !this.sourcesContent.some(function(sc) {
			return sc == null;
		});
	};
	/**
	* Returns the original source content. The only argument is the url of the
	* original source file. Returns null if no original source content is
	* available.
	*/
	BasicSourceMapConsumer.prototype.sourceContentFor = function SourceMapConsumer_sourceContentFor(aSource, nullOnMissing) {
		if (!this.sourcesContent) return null;
		var index = this._findSourceIndex(aSource);
		if (index >= 0) return this.sourcesContent[index];
		var relativeSource = aSource;
		if (this.sourceRoot != null) relativeSource = util.relative(this.sourceRoot, relativeSource);
		var url;
		if (this.sourceRoot != null && (url = util.urlParse(this.sourceRoot))) {
			var fileUriAbsPath = relativeSource.replace(/^file:\/\//, "");
			if (url.scheme == "file" && this._sources.has(fileUriAbsPath)) return this.sourcesContent[this._sources.indexOf(fileUriAbsPath)];
			if ((!url.path || url.path == "/") && this._sources.has("/" + relativeSource)) return this.sourcesContent[this._sources.indexOf("/" + relativeSource)];
		}
		if (nullOnMissing) return null;
		else throw new Error("\"" + relativeSource + "\" is not in the SourceMap.");
	};
	/**
	* Returns the generated line and column information for the original source,
	* line, and column positions provided. The only argument is an object with
	* the following properties:
	*
	*   - source: The filename of the original source.
	*   - line: The line number in the original source.  The line number
	*     is 1-based.
	*   - column: The column number in the original source.  The column
	*     number is 0-based.
	*   - bias: Either 'SourceMapConsumer.GREATEST_LOWER_BOUND' or
	*     'SourceMapConsumer.LEAST_UPPER_BOUND'. Specifies whether to return the
	*     closest element that is smaller than or greater than the one we are
	*     searching for, respectively, if the exact element cannot be found.
	*     Defaults to 'SourceMapConsumer.GREATEST_LOWER_BOUND'.
	*
	* and an object is returned with the following properties:
	*
	*   - line: The line number in the generated source, or null.  The
	*     line number is 1-based.
	*   - column: The column number in the generated source, or null.
	*     The column number is 0-based.
	*/
	BasicSourceMapConsumer.prototype.generatedPositionFor = function SourceMapConsumer_generatedPositionFor(aArgs) {
		var source = util.getArg(aArgs, "source");
		source = this._findSourceIndex(source);
		if (source < 0) return {
			line: null,
			column: null,
			lastColumn: null
		};
		var needle = {
			source,
			originalLine: util.getArg(aArgs, "line"),
			originalColumn: util.getArg(aArgs, "column")
		};
		var index = this._findMapping(needle, this._originalMappings, "originalLine", "originalColumn", util.compareByOriginalPositions, util.getArg(aArgs, "bias", SourceMapConsumer.GREATEST_LOWER_BOUND));
		if (index >= 0) {
			var mapping = this._originalMappings[index];
			if (mapping.source === needle.source) return {
				line: util.getArg(mapping, "generatedLine", null),
				column: util.getArg(mapping, "generatedColumn", null),
				lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
			};
		}
		return {
			line: null,
			column: null,
			lastColumn: null
		};
	};
	exports.BasicSourceMapConsumer = BasicSourceMapConsumer;
	/**
	* An IndexedSourceMapConsumer instance represents a parsed source map which
	* we can query for information. It differs from BasicSourceMapConsumer in
	* that it takes "indexed" source maps (i.e. ones with a "sections" field) as
	* input.
	*
	* The first parameter is a raw source map (either as a JSON string, or already
	* parsed to an object). According to the spec for indexed source maps, they
	* have the following attributes:
	*
	*   - version: Which version of the source map spec this map is following.
	*   - file: Optional. The generated file this source map is associated with.
	*   - sections: A list of section definitions.
	*
	* Each value under the "sections" field has two fields:
	*   - offset: The offset into the original specified at which this section
	*       begins to apply, defined as an object with a "line" and "column"
	*       field.
	*   - map: A source map definition. This source map could also be indexed,
	*       but doesn't have to be.
	*
	* Instead of the "map" field, it's also possible to have a "url" field
	* specifying a URL to retrieve a source map from, but that's currently
	* unsupported.
	*
	* Here's an example source map, taken from the source map spec[0], but
	* modified to omit a section which uses the "url" field.
	*
	*  {
	*    version : 3,
	*    file: "app.js",
	*    sections: [{
	*      offset: {line:100, column:10},
	*      map: {
	*        version : 3,
	*        file: "section.js",
	*        sources: ["foo.js", "bar.js"],
	*        names: ["src", "maps", "are", "fun"],
	*        mappings: "AAAA,E;;ABCDE;"
	*      }
	*    }],
	*  }
	*
	* The second parameter, if given, is a string whose value is the URL
	* at which the source map was found.  This URL is used to compute the
	* sources array.
	*
	* [0]: https://docs.google.com/document/d/1U1RGAehQwRypUTovF1KRlpiOFze0b-_2gc6fAH0KY0k/edit#heading=h.535es3xeprgt
	*/
	function IndexedSourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		var version = util.getArg(sourceMap, "version");
		var sections = util.getArg(sourceMap, "sections");
		if (version != this._version) throw new Error("Unsupported version: " + version);
		this._sources = new ArraySet();
		this._names = new ArraySet();
		var lastOffset = {
			line: -1,
			column: 0
		};
		this._sections = sections.map(function(s) {
			if (s.url) throw new Error("Support for url field in sections not implemented.");
			var offset = util.getArg(s, "offset");
			var offsetLine = util.getArg(offset, "line");
			var offsetColumn = util.getArg(offset, "column");
			if (offsetLine < lastOffset.line || offsetLine === lastOffset.line && offsetColumn < lastOffset.column) throw new Error("Section offsets must be ordered and non-overlapping.");
			lastOffset = offset;
			return {
				generatedOffset: {
					generatedLine: offsetLine + 1,
					generatedColumn: offsetColumn + 1
				},
				consumer: new SourceMapConsumer(util.getArg(s, "map"), aSourceMapURL)
			};
		});
	}
	IndexedSourceMapConsumer.prototype = Object.create(SourceMapConsumer.prototype);
	IndexedSourceMapConsumer.prototype.constructor = SourceMapConsumer;
	/**
	* The version of the source mapping spec that we are consuming.
	*/
	IndexedSourceMapConsumer.prototype._version = 3;
	/**
	* The list of original sources.
	*/
	Object.defineProperty(IndexedSourceMapConsumer.prototype, "sources", { get: function() {
		var sources = [];
		for (var i = 0; i < this._sections.length; i++) for (var j = 0; j < this._sections[i].consumer.sources.length; j++) sources.push(this._sections[i].consumer.sources[j]);
		return sources;
	} });
	/**
	* Returns the original source, line, and column information for the generated
	* source's line and column positions provided. The only argument is an object
	* with the following properties:
	*
	*   - line: The line number in the generated source.  The line number
	*     is 1-based.
	*   - column: The column number in the generated source.  The column
	*     number is 0-based.
	*
	* and an object is returned with the following properties:
	*
	*   - source: The original source file, or null.
	*   - line: The line number in the original source, or null.  The
	*     line number is 1-based.
	*   - column: The column number in the original source, or null.  The
	*     column number is 0-based.
	*   - name: The original identifier, or null.
	*/
	IndexedSourceMapConsumer.prototype.originalPositionFor = function IndexedSourceMapConsumer_originalPositionFor(aArgs) {
		var needle = {
			generatedLine: util.getArg(aArgs, "line"),
			generatedColumn: util.getArg(aArgs, "column")
		};
		var sectionIndex = binarySearch.search(needle, this._sections, function(needle, section) {
			var cmp = needle.generatedLine - section.generatedOffset.generatedLine;
			if (cmp) return cmp;
			return needle.generatedColumn - section.generatedOffset.generatedColumn;
		});
		var section = this._sections[sectionIndex];
		if (!section) return {
			source: null,
			line: null,
			column: null,
			name: null
		};
		return section.consumer.originalPositionFor({
			line: needle.generatedLine - (section.generatedOffset.generatedLine - 1),
			column: needle.generatedColumn - (section.generatedOffset.generatedLine === needle.generatedLine ? section.generatedOffset.generatedColumn - 1 : 0),
			bias: aArgs.bias
		});
	};
	/**
	* Return true if we have the source content for every source in the source
	* map, false otherwise.
	*/
	IndexedSourceMapConsumer.prototype.hasContentsOfAllSources = function IndexedSourceMapConsumer_hasContentsOfAllSources() {
		return this._sections.every(function(s) {
			return s.consumer.hasContentsOfAllSources();
		});
	};
	/**
	* Returns the original source content. The only argument is the url of the
	* original source file. Returns null if no original source content is
	* available.
	*/
	IndexedSourceMapConsumer.prototype.sourceContentFor = function IndexedSourceMapConsumer_sourceContentFor(aSource, nullOnMissing) {
		for (var i = 0; i < this._sections.length; i++) {
			var content = this._sections[i].consumer.sourceContentFor(aSource, true);
			if (content) return content;
		}
		if (nullOnMissing) return null;
		else throw new Error("\"" + aSource + "\" is not in the SourceMap.");
	};
	/**
	* Returns the generated line and column information for the original source,
	* line, and column positions provided. The only argument is an object with
	* the following properties:
	*
	*   - source: The filename of the original source.
	*   - line: The line number in the original source.  The line number
	*     is 1-based.
	*   - column: The column number in the original source.  The column
	*     number is 0-based.
	*
	* and an object is returned with the following properties:
	*
	*   - line: The line number in the generated source, or null.  The
	*     line number is 1-based. 
	*   - column: The column number in the generated source, or null.
	*     The column number is 0-based.
	*/
	IndexedSourceMapConsumer.prototype.generatedPositionFor = function IndexedSourceMapConsumer_generatedPositionFor(aArgs) {
		for (var i = 0; i < this._sections.length; i++) {
			var section = this._sections[i];
			if (section.consumer._findSourceIndex(util.getArg(aArgs, "source")) === -1) continue;
			var generatedPosition = section.consumer.generatedPositionFor(aArgs);
			if (generatedPosition) return {
				line: generatedPosition.line + (section.generatedOffset.generatedLine - 1),
				column: generatedPosition.column + (section.generatedOffset.generatedLine === generatedPosition.line ? section.generatedOffset.generatedColumn - 1 : 0)
			};
		}
		return {
			line: null,
			column: null
		};
	};
	/**
	* Parse the mappings in a string in to a data structure which we can easily
	* query (the ordered arrays in the `this.__generatedMappings` and
	* `this.__originalMappings` properties).
	*/
	IndexedSourceMapConsumer.prototype._parseMappings = function IndexedSourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		this.__generatedMappings = [];
		this.__originalMappings = [];
		for (var i = 0; i < this._sections.length; i++) {
			var section = this._sections[i];
			var sectionMappings = section.consumer._generatedMappings;
			for (var j = 0; j < sectionMappings.length; j++) {
				var mapping = sectionMappings[j];
				var source = section.consumer._sources.at(mapping.source);
				source = util.computeSourceURL(section.consumer.sourceRoot, source, this._sourceMapURL);
				this._sources.add(source);
				source = this._sources.indexOf(source);
				var name = null;
				if (mapping.name) {
					name = section.consumer._names.at(mapping.name);
					this._names.add(name);
					name = this._names.indexOf(name);
				}
				var adjustedMapping = {
					source,
					generatedLine: mapping.generatedLine + (section.generatedOffset.generatedLine - 1),
					generatedColumn: mapping.generatedColumn + (section.generatedOffset.generatedLine === mapping.generatedLine ? section.generatedOffset.generatedColumn - 1 : 0),
					originalLine: mapping.originalLine,
					originalColumn: mapping.originalColumn,
					name
				};
				this.__generatedMappings.push(adjustedMapping);
				if (typeof adjustedMapping.originalLine === "number") this.__originalMappings.push(adjustedMapping);
			}
		}
		quickSort(this.__generatedMappings, util.compareByGeneratedPositionsDeflated);
		quickSort(this.__originalMappings, util.compareByOriginalPositions);
	};
	exports.IndexedSourceMapConsumer = IndexedSourceMapConsumer;
}));
// node_modules/source-map/lib/source-node.js
var require_source_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var SourceMapGenerator = require_source_map_generator().SourceMapGenerator;
	var util = require_util();
	var REGEX_NEWLINE = /(\r?\n)/;
	var NEWLINE_CODE = 10;
	var isSourceNode = "$$$isSourceNode$$$";
	/**
	* SourceNodes provide a way to abstract over interpolating/concatenating
	* snippets of generated JavaScript source code while maintaining the line and
	* column information associated with the original source code.
	*
	* @param aLine The original line number.
	* @param aColumn The original column number.
	* @param aSource The original source's filename.
	* @param aChunks Optional. An array of strings which are snippets of
	*        generated JS, or other SourceNodes.
	* @param aName The original identifier.
	*/
	function SourceNode(aLine, aColumn, aSource, aChunks, aName) {
		this.children = [];
		this.sourceContents = {};
		this.line = aLine == null ? null : aLine;
		this.column = aColumn == null ? null : aColumn;
		this.source = aSource == null ? null : aSource;
		this.name = aName == null ? null : aName;
		this[isSourceNode] = true;
		if (aChunks != null) this.add(aChunks);
	}
	/**
	* Creates a SourceNode from generated code and a SourceMapConsumer.
	*
	* @param aGeneratedCode The generated code
	* @param aSourceMapConsumer The SourceMap for the generated code
	* @param aRelativePath Optional. The path that relative sources in the
	*        SourceMapConsumer should be relative to.
	*/
	SourceNode.fromStringWithSourceMap = function SourceNode_fromStringWithSourceMap(aGeneratedCode, aSourceMapConsumer, aRelativePath) {
		var node = new SourceNode();
		var remainingLines = aGeneratedCode.split(REGEX_NEWLINE);
		var remainingLinesIndex = 0;
		var shiftNextLine = function() {
			return getNextLine() + (getNextLine() || "");
			function getNextLine() {
				return remainingLinesIndex < remainingLines.length ? remainingLines[remainingLinesIndex++] : void 0;
			}
		};
		var lastGeneratedLine = 1, lastGeneratedColumn = 0;
		var lastMapping = null;
		aSourceMapConsumer.eachMapping(function(mapping) {
			if (lastMapping !== null) {
				if (lastGeneratedLine < mapping.generatedLine) {
					addMappingWithCode(lastMapping, shiftNextLine());
					lastGeneratedLine++;
					lastGeneratedColumn = 0;
				} else {
					var nextLine = remainingLines[remainingLinesIndex] || "";
					var code = nextLine.substr(0, mapping.generatedColumn - lastGeneratedColumn);
					remainingLines[remainingLinesIndex] = nextLine.substr(mapping.generatedColumn - lastGeneratedColumn);
					lastGeneratedColumn = mapping.generatedColumn;
					addMappingWithCode(lastMapping, code);
					lastMapping = mapping;
					return;
				}
			}
			while (lastGeneratedLine < mapping.generatedLine) {
				node.add(shiftNextLine());
				lastGeneratedLine++;
			}
			if (lastGeneratedColumn < mapping.generatedColumn) {
				var nextLine = remainingLines[remainingLinesIndex] || "";
				node.add(nextLine.substr(0, mapping.generatedColumn));
				remainingLines[remainingLinesIndex] = nextLine.substr(mapping.generatedColumn);
				lastGeneratedColumn = mapping.generatedColumn;
			}
			lastMapping = mapping;
		}, this);
		if (remainingLinesIndex < remainingLines.length) {
			if (lastMapping) addMappingWithCode(lastMapping, shiftNextLine());
			node.add(remainingLines.splice(remainingLinesIndex).join(""));
		}
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) {
				if (aRelativePath != null) sourceFile = util.join(aRelativePath, sourceFile);
				node.setSourceContent(sourceFile, content);
			}
		});
		return node;
		function addMappingWithCode(mapping, code) {
			if (mapping === null || mapping.source === void 0) node.add(code);
			else {
				var source = aRelativePath ? util.join(aRelativePath, mapping.source) : mapping.source;
				node.add(new SourceNode(mapping.originalLine, mapping.originalColumn, source, code, mapping.name));
			}
		}
	};
	/**
	* Add a chunk of generated JS to this source node.
	*
	* @param aChunk A string snippet of generated JS code, another instance of
	*        SourceNode, or an array where each member is one of those things.
	*/
	SourceNode.prototype.add = function SourceNode_add(aChunk) {
		if (Array.isArray(aChunk)) aChunk.forEach(function(chunk) {
			this.add(chunk);
		}, this);
		else if (aChunk[isSourceNode] || typeof aChunk === "string") {
			if (aChunk) this.children.push(aChunk);
		} else throw new TypeError("Expected a SourceNode, string, or an array of SourceNodes and strings. Got " + aChunk);
		return this;
	};
	/**
	* Add a chunk of generated JS to the beginning of this source node.
	*
	* @param aChunk A string snippet of generated JS code, another instance of
	*        SourceNode, or an array where each member is one of those things.
	*/
	SourceNode.prototype.prepend = function SourceNode_prepend(aChunk) {
		if (Array.isArray(aChunk)) for (var i = aChunk.length - 1; i >= 0; i--) this.prepend(aChunk[i]);
		else if (aChunk[isSourceNode] || typeof aChunk === "string") this.children.unshift(aChunk);
		else throw new TypeError("Expected a SourceNode, string, or an array of SourceNodes and strings. Got " + aChunk);
		return this;
	};
	/**
	* Walk over the tree of JS snippets in this node and its children. The
	* walking function is called once for each snippet of JS and is passed that
	* snippet and the its original associated source's line/column location.
	*
	* @param aFn The traversal function.
	*/
	SourceNode.prototype.walk = function SourceNode_walk(aFn) {
		var chunk;
		for (var i = 0, len = this.children.length; i < len; i++) {
			chunk = this.children[i];
			if (chunk[isSourceNode]) chunk.walk(aFn);
			else if (chunk !== "") aFn(chunk, {
				source: this.source,
				line: this.line,
				column: this.column,
				name: this.name
			});
		}
	};
	/**
	* Like `String.prototype.join` except for SourceNodes. Inserts `aStr` between
	* each of `this.children`.
	*
	* @param aSep The separator.
	*/
	SourceNode.prototype.join = function SourceNode_join(aSep) {
		var newChildren;
		var i;
		var len = this.children.length;
		if (len > 0) {
			newChildren = [];
			for (i = 0; i < len - 1; i++) {
				newChildren.push(this.children[i]);
				newChildren.push(aSep);
			}
			newChildren.push(this.children[i]);
			this.children = newChildren;
		}
		return this;
	};
	/**
	* Call String.prototype.replace on the very right-most source snippet. Useful
	* for trimming whitespace from the end of a source node, etc.
	*
	* @param aPattern The pattern to replace.
	* @param aReplacement The thing to replace the pattern with.
	*/
	SourceNode.prototype.replaceRight = function SourceNode_replaceRight(aPattern, aReplacement) {
		var lastChild = this.children[this.children.length - 1];
		if (lastChild[isSourceNode]) lastChild.replaceRight(aPattern, aReplacement);
		else if (typeof lastChild === "string") this.children[this.children.length - 1] = lastChild.replace(aPattern, aReplacement);
		else this.children.push("".replace(aPattern, aReplacement));
		return this;
	};
	/**
	* Set the source content for a source file. This will be added to the SourceMapGenerator
	* in the sourcesContent field.
	*
	* @param aSourceFile The filename of the source file
	* @param aSourceContent The content of the source file
	*/
	SourceNode.prototype.setSourceContent = function SourceNode_setSourceContent(aSourceFile, aSourceContent) {
		this.sourceContents[util.toSetString(aSourceFile)] = aSourceContent;
	};
	/**
	* Walk over the tree of SourceNodes. The walking function is called for each
	* source file content and is passed the filename and source content.
	*
	* @param aFn The traversal function.
	*/
	SourceNode.prototype.walkSourceContents = function SourceNode_walkSourceContents(aFn) {
		for (var i = 0, len = this.children.length; i < len; i++) if (this.children[i][isSourceNode]) this.children[i].walkSourceContents(aFn);
		var sources = Object.keys(this.sourceContents);
		for (var i = 0, len = sources.length; i < len; i++) aFn(util.fromSetString(sources[i]), this.sourceContents[sources[i]]);
	};
	/**
	* Return the string representation of this source node. Walks over the tree
	* and concatenates all the various snippets together to one string.
	*/
	SourceNode.prototype.toString = function SourceNode_toString() {
		var str = "";
		this.walk(function(chunk) {
			str += chunk;
		});
		return str;
	};
	/**
	* Returns the string representation of this source node along with a source
	* map.
	*/
	SourceNode.prototype.toStringWithSourceMap = function SourceNode_toStringWithSourceMap(aArgs) {
		var generated = {
			code: "",
			line: 1,
			column: 0
		};
		var map = new SourceMapGenerator(aArgs);
		var sourceMappingActive = false;
		var lastOriginalSource = null;
		var lastOriginalLine = null;
		var lastOriginalColumn = null;
		var lastOriginalName = null;
		this.walk(function(chunk, original) {
			generated.code += chunk;
			if (original.source !== null && original.line !== null && original.column !== null) {
				if (lastOriginalSource !== original.source || lastOriginalLine !== original.line || lastOriginalColumn !== original.column || lastOriginalName !== original.name) map.addMapping({
					source: original.source,
					original: {
						line: original.line,
						column: original.column
					},
					generated: {
						line: generated.line,
						column: generated.column
					},
					name: original.name
				});
				lastOriginalSource = original.source;
				lastOriginalLine = original.line;
				lastOriginalColumn = original.column;
				lastOriginalName = original.name;
				sourceMappingActive = true;
			} else if (sourceMappingActive) {
				map.addMapping({ generated: {
					line: generated.line,
					column: generated.column
				} });
				lastOriginalSource = null;
				sourceMappingActive = false;
			}
			for (var idx = 0, length = chunk.length; idx < length; idx++) if (chunk.charCodeAt(idx) === NEWLINE_CODE) {
				generated.line++;
				generated.column = 0;
				if (idx + 1 === length) {
					lastOriginalSource = null;
					sourceMappingActive = false;
				} else if (sourceMappingActive) map.addMapping({
					source: original.source,
					original: {
						line: original.line,
						column: original.column
					},
					generated: {
						line: generated.line,
						column: generated.column
					},
					name: original.name
				});
			} else generated.column++;
		});
		this.walkSourceContents(function(sourceFile, sourceContent) {
			map.setSourceContent(sourceFile, sourceContent);
		});
		return {
			code: generated.code,
			map
		};
	};
	exports.SourceNode = SourceNode;
}));
// node_modules/source-map/source-map.js
var require_source_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.SourceMapGenerator = require_source_map_generator().SourceMapGenerator;
	exports.SourceMapConsumer = require_source_map_consumer().SourceMapConsumer;
	exports.SourceNode = require_source_node().SourceNode;
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/code-gen.js
var require_code_gen = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.safeJsonLiteral = safeJsonLiteral;
	var _utils = require_utils();
	var NEEDS_ESCAPING = /[\x00-\x1f\\"\u2028\u2029<\ud800-\udfff]/;
	var SCRIPT_DELIMITERS = /<(?=!--|\/?script)/gi;
	/**
	* Escape the "<" of every sequence that could end or change the parsing of
	* an enclosing <script> element.
	*
	* Only pass JavaScript or JSON code in which "<" can only occur inside string
	* literals, where "\u003C" has the same value.
	*
	* @param {string} code the code to escape
	* @returns {string} the escaped code
	*/
	function escapeScriptDelimiters(code) {
		return code.replace(SCRIPT_DELIMITERS, "\\u003C");
	}
	/**
	* Escape a UTF-16 surrogate code unit as a "\uXXXX" escape sequence.
	*
	* @param {string} surrogate a single surrogate code unit
	* @returns {string} the escape sequence
	*/
	function escapeSurrogate(surrogate) {
		return "\\u" + surrogate.charCodeAt(0).toString(16);
	}
	/**
	* Convert a value to a JSON literal that is safe to write into generated
	* code: valid in ES5, where line and paragraph separators end string literals,
	* encodable as UTF-8 on every engine, and safe inside an enclosing <script>
	* element.
	*
	* @param {*} value the value to convert
	* @returns {string} the JavaScript literal
	*/
	function safeJsonLiteral(value) {
		return escapeScriptDelimiters(JSON.stringify(value).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/[\ud800-\udfff]/g, escapeSurrogate));
	}
	var SourceNode = void 0;
	try {
		/* istanbul ignore next */
		if (typeof define !== "function" || !define.amd) SourceNode = require_source_map().SourceNode;
	} catch (err) {}
	/* istanbul ignore if: tested but not covered in istanbul due to dist build  */
	if (!SourceNode) {
		SourceNode = function(line, column, srcFile, chunks) {
			this.src = "";
			if (chunks) this.add(chunks);
		};
		/* istanbul ignore next */
		SourceNode.prototype = {
			add: function add(chunks) {
				if (_utils.isArray(chunks)) chunks = chunks.join("");
				this.src += chunks;
			},
			prepend: function prepend(chunks) {
				if (_utils.isArray(chunks)) chunks = chunks.join("");
				this.src = chunks + this.src;
			},
			toStringWithSourceMap: function toStringWithSourceMap() {
				return { code: this.toString() };
			},
			toString: function toString() {
				return this.src;
			}
		};
	}
	function castChunk(chunk, codeGen, loc) {
		if (_utils.isArray(chunk)) {
			var ret = [];
			for (var i = 0, len = chunk.length; i < len; i++) ret.push(codeGen.wrap(chunk[i], loc));
			return ret;
		} else if (typeof chunk === "boolean" || typeof chunk === "number") return chunk + "";
		return chunk;
	}
	function CodeGen(srcFile) {
		this.srcFile = srcFile;
		this.source = [];
	}
	CodeGen.prototype = {
		isEmpty: function isEmpty() {
			return !this.source.length;
		},
		prepend: function prepend(source, loc) {
			this.source.unshift(this.wrap(source, loc));
		},
		push: function push(source, loc) {
			this.source.push(this.wrap(source, loc));
		},
		merge: function merge() {
			var source = this.empty();
			this.each(function(line) {
				source.add([
					"  ",
					line,
					"\n"
				]);
			});
			return source;
		},
		each: function each(iter) {
			for (var i = 0, len = this.source.length; i < len; i++) iter(this.source[i]);
		},
		empty: function empty() {
			var loc = this.currentLocation || { start: {} };
			return new SourceNode(loc.start.line, loc.start.column, this.srcFile);
		},
		wrap: function wrap(chunk) {
			var loc = arguments.length <= 1 || arguments[1] === void 0 ? this.currentLocation || { start: {} } : arguments[1];
			if (chunk instanceof SourceNode) return chunk;
			chunk = castChunk(chunk, this, loc);
			return new SourceNode(loc.start.line, loc.start.column, this.srcFile, chunk);
		},
		functionCall: function functionCall(fn, type, params) {
			params = this.generateList(params);
			return this.wrap([
				fn,
				type ? "." + type + "(" : "(",
				params,
				")"
			]);
		},
		quotedString: function quotedString(str) {
			str = str + "";
			if (!NEEDS_ESCAPING.test(str)) return "\"" + str + "\"";
			return safeJsonLiteral(str);
		},
		objectLiteral: function objectLiteral(obj) {
			// istanbul ignore next
			var _this = this;
			var pairs = [];
			Object.keys(obj).forEach(function(key) {
				var value = castChunk(obj[key], _this);
				if (value !== "undefined") pairs.push([
					_this.quotedString(key),
					":",
					value
				]);
			});
			var ret = this.generateList(pairs);
			ret.prepend("{");
			ret.add("}");
			return ret;
		},
		generateList: function generateList(entries) {
			var ret = this.empty();
			for (var i = 0, len = entries.length; i < len; i++) {
				if (i) ret.add(",");
				ret.add(castChunk(entries[i], this));
			}
			return ret;
		},
		generateArray: function generateArray(entries) {
			var ret = this.generateList(entries);
			ret.prepend("[");
			ret.add("]");
			return ret;
		}
	};
	exports["default"] = CodeGen;
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/javascript-compiler.js
var require_javascript_compiler = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _base = require_base$1();
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _codeGen = require_code_gen();
	var _codeGen2 = _interopRequireDefault(_codeGen);
	function Literal(value) {
		this.value = value;
	}
	function JavaScriptCompiler() {}
	JavaScriptCompiler.prototype = {
		nameLookup: function nameLookup(parent, name) {
			return this.internalNameLookup(parent, name);
		},
		depthedLookup: function depthedLookup(name) {
			return [
				this.aliasable("container.lookup"),
				"(depths, ",
				this.quotedString(name),
				")"
			];
		},
		compilerInfo: function compilerInfo() {
			var revision = _base.COMPILER_REVISION;
			return [revision, _base.REVISION_CHANGES[revision]];
		},
		appendToBuffer: function appendToBuffer(source, location, explicit) {
			if (!_utils.isArray(source)) source = [source];
			source = this.source.wrap(source, location);
			if (this.environment.isSimple) return [
				"return ",
				source,
				";"
			];
			else if (explicit) return [
				"buffer += ",
				source,
				";"
			];
			else {
				source.appendToBuffer = true;
				return source;
			}
		},
		initializeBuffer: function initializeBuffer() {
			return this.quotedString("");
		},
		internalNameLookup: function internalNameLookup(parent, name) {
			this.lookupPropertyFunctionIsUsed = true;
			return [
				"lookupProperty(",
				parent,
				",",
				this.quotedString(name),
				")"
			];
		},
		lookupPropertyFunctionIsUsed: false,
		compile: function compile(environment, options, context, asObject) {
			this.environment = environment;
			this.options = options;
			this.stringParams = this.options.stringParams;
			this.trackIds = this.options.trackIds;
			this.precompile = !asObject;
			this.name = this.environment.name;
			this.isChild = !!context;
			this.context = context || {
				decorators: [],
				programs: [],
				environments: []
			};
			this.preamble();
			this.stackSlot = 0;
			this.stackVars = [];
			this.aliases = {};
			this.registers = { list: [] };
			this.hashes = [];
			this.compileStack = [];
			this.inlineStack = [];
			this.blockParams = [];
			this.compileChildren(environment, options);
			this.useDepths = this.useDepths || environment.useDepths || environment.useDecorators || this.options.compat;
			this.useBlockParams = this.useBlockParams || environment.useBlockParams;
			var opcodes = environment.opcodes, opcode = void 0, firstLoc = void 0, i = void 0, l = void 0;
			for (i = 0, l = opcodes.length; i < l; i++) {
				opcode = opcodes[i];
				this.source.currentLocation = opcode.loc;
				firstLoc = firstLoc || opcode.loc;
				this[opcode.opcode].apply(this, opcode.args);
			}
			this.source.currentLocation = firstLoc;
			this.pushSource("");
			/* istanbul ignore next */
			if (this.stackSlot || this.inlineStack.length || this.compileStack.length) throw new _exception2["default"]("Compile completed with content left on stack");
			if (!this.decorators.isEmpty()) {
				this.useDecorators = true;
				this.decorators.prepend([
					"var decorators = container.decorators, ",
					this.lookupPropertyFunctionVarDeclaration(),
					";\n"
				]);
				this.decorators.push("return fn;");
				if (asObject) this.decorators = Function.apply(this, [
					"fn",
					"props",
					"container",
					"depth0",
					"data",
					"blockParams",
					"depths",
					this.decorators.merge()
				]);
				else {
					this.decorators.prepend("function(fn, props, container, depth0, data, blockParams, depths) {\n");
					this.decorators.push("}\n");
					this.decorators = this.decorators.merge();
				}
			} else this.decorators = void 0;
			var fn = this.createFunctionContext(asObject);
			if (!this.isChild) {
				var ret = {
					compiler: this.compilerInfo(),
					main: fn
				};
				if (this.decorators) {
					ret.main_d = this.decorators;
					ret.useDecorators = true;
				}
				var _context = this.context;
				var programs = _context.programs;
				var decorators = _context.decorators;
				for (i = 0, l = programs.length; i < l; i++) {
					ret[i] = programs[i];
					if (decorators[i]) {
						ret[i + "_d"] = decorators[i];
						ret.useDecorators = true;
					}
				}
				if (this.environment.usePartial) ret.usePartial = true;
				if (this.options.data) ret.useData = true;
				if (this.useDepths) ret.useDepths = true;
				if (this.useBlockParams) ret.useBlockParams = true;
				if (this.options.compat) ret.compat = true;
				if (!asObject) {
					ret.compiler = JSON.stringify(ret.compiler);
					this.source.currentLocation = { start: {
						line: 1,
						column: 0
					} };
					ret = this.objectLiteral(ret);
					if (options.srcName) {
						ret = ret.toStringWithSourceMap({ file: options.destName });
						ret.map = ret.map && ret.map.toString();
					} else ret = ret.toString();
				} else ret.compilerOptions = this.options;
				return ret;
			} else return fn;
		},
		preamble: function preamble() {
			this.lastContext = 0;
			this.source = new _codeGen2["default"](this.options.srcName);
			this.decorators = new _codeGen2["default"](this.options.srcName);
		},
		createFunctionContext: function createFunctionContext(asObject) {
			// istanbul ignore next
			var _this = this;
			var varDeclarations = "";
			var locals = this.stackVars.concat(this.registers.list);
			if (locals.length > 0) varDeclarations += ", " + locals.join(", ");
			var aliasCount = 0;
			Object.keys(this.aliases).forEach(function(alias) {
				var node = _this.aliases[alias];
				if (node.children && node.referenceCount > 1) {
					varDeclarations += ", alias" + ++aliasCount + "=" + alias;
					node.children[0] = "alias" + aliasCount;
				}
			});
			if (this.lookupPropertyFunctionIsUsed) varDeclarations += ", " + this.lookupPropertyFunctionVarDeclaration();
			var params = [
				"container",
				"depth0",
				"helpers",
				"partials",
				"data"
			];
			if (this.useBlockParams || this.useDepths) params.push("blockParams");
			if (this.useDepths) params.push("depths");
			var source = this.mergeSource(varDeclarations);
			if (asObject) {
				params.push(source);
				return Function.apply(this, params);
			} else return this.source.wrap([
				"function(",
				params.join(","),
				") {\n  ",
				source,
				"}"
			]);
		},
		mergeSource: function mergeSource(varDeclarations) {
			var isSimple = this.environment.isSimple, appendOnly = !this.forceBuffer, appendFirst = void 0, sourceSeen = void 0, bufferStart = void 0, bufferEnd = void 0;
			this.source.each(function(line) {
				if (line.appendToBuffer) {
					if (bufferStart) line.prepend("  + ");
					else bufferStart = line;
					bufferEnd = line;
				} else {
					if (bufferStart) {
						if (!sourceSeen) appendFirst = true;
						else bufferStart.prepend("buffer += ");
						bufferEnd.add(";");
						bufferStart = bufferEnd = void 0;
					}
					sourceSeen = true;
					if (!isSimple) appendOnly = false;
				}
			});
			if (appendOnly) {
				if (bufferStart) {
					bufferStart.prepend("return ");
					bufferEnd.add(";");
				} else if (!sourceSeen) this.source.push("return \"\";");
			} else {
				varDeclarations += ", buffer = " + (appendFirst ? "" : this.initializeBuffer());
				if (bufferStart) {
					bufferStart.prepend("return buffer + ");
					bufferEnd.add(";");
				} else this.source.push("return buffer;");
			}
			if (varDeclarations) this.source.prepend("var " + varDeclarations.substring(2) + (appendFirst ? "" : ";\n"));
			return this.source.merge();
		},
		lookupPropertyFunctionVarDeclaration: function lookupPropertyFunctionVarDeclaration() {
			return "\n      lookupProperty = container.lookupProperty || function(parent, propertyName) {\n        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {\n          return parent[propertyName];\n        }\n        return undefined\n    }\n    ".trim();
		},
		blockValue: function blockValue(name) {
			var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
			this.setupHelperArgs(name, 0, params);
			var blockName = this.popStack();
			params.splice(1, 0, blockName);
			this.push(this.source.functionCall(blockHelperMissing, "call", params));
		},
		ambiguousBlockValue: function ambiguousBlockValue() {
			var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
			this.setupHelperArgs("", 0, params, true);
			this.flushInline();
			var current = this.topStack();
			params.splice(1, 0, current);
			this.pushSource([
				"if (!",
				this.lastHelper,
				") { ",
				current,
				" = ",
				this.source.functionCall(blockHelperMissing, "call", params),
				"}"
			]);
		},
		appendContent: function appendContent(content) {
			if (this.pendingContent) content = this.pendingContent + content;
			else this.pendingLocation = this.source.currentLocation;
			this.pendingContent = content;
		},
		append: function append() {
			if (this.isInline()) {
				this.replaceStack(function(current) {
					return [
						" != null ? ",
						current,
						" : \"\""
					];
				});
				this.pushSource(this.appendToBuffer(this.popStack()));
			} else {
				var local = this.popStack();
				this.pushSource([
					"if (",
					local,
					" != null) { ",
					this.appendToBuffer(local, void 0, true),
					" }"
				]);
				if (this.environment.isSimple) this.pushSource([
					"else { ",
					this.appendToBuffer("''", void 0, true),
					" }"
				]);
			}
		},
		appendEscaped: function appendEscaped() {
			this.pushSource(this.appendToBuffer([
				this.aliasable("container.escapeExpression"),
				"(",
				this.popStack(),
				")"
			]));
		},
		getContext: function getContext(depth) {
			this.lastContext = depth;
		},
		pushContext: function pushContext() {
			this.pushStackLiteral(this.contextName(this.lastContext));
		},
		lookupOnContext: function lookupOnContext(parts, falsy, strict, scoped) {
			var i = 0;
			if (!scoped && this.options.compat && !this.lastContext) this.push(this.depthedLookup(parts[i++]));
			else this.pushContext();
			this.resolvePath("context", parts, i, falsy, strict);
		},
		lookupBlockParam: function lookupBlockParam(blockParamId, parts) {
			this.useBlockParams = true;
			this.push([
				"blockParams[",
				blockParamId[0],
				"][",
				blockParamId[1],
				"]"
			]);
			this.resolvePath("context", parts, 1);
		},
		lookupData: function lookupData(depth, parts, strict) {
			if (!depth) this.pushStackLiteral("data");
			else this.pushStackLiteral("container.data(data, " + depth + ")");
			this.resolvePath("data", parts, 0, true, strict);
		},
		resolvePath: function resolvePath(type, parts, startPartIndex, falsy, strict) {
			// istanbul ignore next
			var _this2 = this;
			if (this.options.strict || this.options.assumeObjects) {
				this.push(strictLookup(this.options.strict && strict, this, parts, startPartIndex, type));
				return;
			}
			var len = parts.length;
			var _loop = function(i) {
				_this2.replaceStack(function(current) {
					var lookup = _this2.nameLookup(current, parts[i], type);
					if (!falsy) return [
						" != null ? ",
						lookup,
						" : ",
						current
					];
					else return [" && ", lookup];
				});
			};
			for (var i = startPartIndex; i < len; i++) _loop(i);
		},
		resolvePossibleLambda: function resolvePossibleLambda() {
			this.push([
				this.aliasable("container.lambda"),
				"(",
				this.popStack(),
				", ",
				this.contextName(0),
				")"
			]);
		},
		pushStringParam: function pushStringParam(string, type) {
			this.pushContext();
			this.pushString(type);
			if (type !== "SubExpression") {
				if (typeof string === "string") this.pushString(string);
				else this.pushStackLiteral(string);
			}
		},
		emptyHash: function emptyHash(omitEmpty) {
			if (this.trackIds) this.push("{}");
			if (this.stringParams) {
				this.push("{}");
				this.push("{}");
			}
			this.pushStackLiteral(omitEmpty ? "undefined" : "{}");
		},
		pushHash: function pushHash() {
			if (this.hash) this.hashes.push(this.hash);
			this.hash = {
				values: {},
				types: [],
				contexts: [],
				ids: []
			};
		},
		popHash: function popHash() {
			var hash = this.hash;
			this.hash = this.hashes.pop();
			if (this.trackIds) this.push(this.objectLiteral(hash.ids));
			if (this.stringParams) {
				this.push(this.objectLiteral(hash.contexts));
				this.push(this.objectLiteral(hash.types));
			}
			this.push(this.objectLiteral(hash.values));
		},
		pushString: function pushString(string) {
			this.pushStackLiteral(this.quotedString(string));
		},
		pushLiteral: function pushLiteral(value) {
			this.pushStackLiteral(value);
		},
		pushProgram: function pushProgram(guid) {
			if (guid != null) this.pushStackLiteral(this.programExpression(guid));
			else this.pushStackLiteral(null);
		},
		registerDecorator: function registerDecorator(paramSize, name) {
			var foundDecorator = this.nameLookup("decorators", name, "decorator"), options = this.setupHelperArgs(name, paramSize);
			this.decorators.push([
				"var decorator = ",
				foundDecorator,
				";"
			]);
			this.decorators.push([
				"if (typeof decorator !== \"function\") { throw new Error(",
				this.quotedString("Missing decorator: \"" + name + "\""),
				"); }"
			]);
			this.decorators.push([
				"fn = ",
				this.decorators.functionCall("decorator", "", [
					"fn",
					"props",
					"container",
					options
				]),
				" || fn;"
			]);
		},
		invokeHelper: function invokeHelper(paramSize, name, isSimple) {
			var nonHelper = this.popStack(), helper = this.setupHelper(paramSize, name);
			var possibleFunctionCalls = [];
			if (isSimple) possibleFunctionCalls.push(helper.name);
			possibleFunctionCalls.push(nonHelper);
			if (!this.options.strict) possibleFunctionCalls.push(this.aliasable("container.hooks.helperMissing"));
			var functionLookupCode = [
				"(",
				this.itemsSeparatedBy(possibleFunctionCalls, "||"),
				")"
			];
			var functionCall = this.source.functionCall(functionLookupCode, "call", helper.callParams);
			this.push(functionCall);
		},
		itemsSeparatedBy: function itemsSeparatedBy(items, separator) {
			var result = [];
			result.push(items[0]);
			for (var i = 1; i < items.length; i++) result.push(separator, items[i]);
			return result;
		},
		invokeKnownHelper: function invokeKnownHelper(paramSize, name) {
			var helper = this.setupHelper(paramSize, name);
			this.push(this.source.functionCall(helper.name, "call", helper.callParams));
		},
		invokeAmbiguous: function invokeAmbiguous(name, helperCall) {
			this.useRegister("helper");
			var nonHelper = this.popStack();
			this.emptyHash();
			var helper = this.setupHelper(0, name, helperCall);
			var lookup = [
				"(",
				"(helper = ",
				this.lastHelper = this.nameLookup("helpers", name, "helper"),
				" || ",
				nonHelper,
				")"
			];
			if (!this.options.strict) {
				lookup[0] = "(helper = ";
				lookup.push(" != null ? helper : ", this.aliasable("container.hooks.helperMissing"));
			}
			this.push([
				"(",
				lookup,
				helper.paramsInit ? ["),(", helper.paramsInit] : [],
				"),",
				"(typeof helper === ",
				this.aliasable("\"function\""),
				" ? ",
				this.source.functionCall("helper", "call", helper.callParams),
				" : helper))"
			]);
		},
		invokePartial: function invokePartial(isDynamic, name, indent) {
			var params = [], options = this.setupParams(name, 1, params);
			if (isDynamic) {
				name = this.popStack();
				delete options.name;
			}
			if (indent) options.indent = this.quotedString(indent);
			options.helpers = "helpers";
			options.partials = "partials";
			options.decorators = "container.decorators";
			if (!isDynamic) params.unshift(this.nameLookup("partials", name, "partial"));
			else params.unshift(name);
			if (this.options.compat) options.depths = "depths";
			options = this.objectLiteral(options);
			params.push(options);
			this.push(this.source.functionCall("container.invokePartial", "", params));
		},
		assignToHash: function assignToHash(key) {
			var value = this.popStack(), context = void 0, type = void 0, id = void 0;
			if (this.trackIds) id = this.popStack();
			if (this.stringParams) {
				type = this.popStack();
				context = this.popStack();
			}
			var hash = this.hash;
			if (context) hash.contexts[key] = context;
			if (type) hash.types[key] = type;
			if (id) hash.ids[key] = id;
			hash.values[key] = value;
		},
		pushId: function pushId(type, name, child) {
			if (type === "BlockParam") this.pushStackLiteral("blockParams[" + name[0] + "].path[" + name[1] + "]" + (child ? " + " + this.quotedString("." + child) : ""));
			else if (type === "PathExpression") this.pushString(name);
			else if (type === "SubExpression") this.pushStackLiteral("true");
			else this.pushStackLiteral("null");
		},
		compiler: JavaScriptCompiler,
		compileChildren: function compileChildren(environment, options) {
			var children = environment.children, child = void 0, compiler = void 0;
			for (var i = 0, l = children.length; i < l; i++) {
				child = children[i];
				compiler = new this.compiler();
				var existing = this.matchExistingProgram(child);
				if (existing == null) {
					var index = this.context.programs.push("") - 1;
					child.index = index;
					child.name = "program" + index;
					this.context.programs[index] = compiler.compile(child, options, this.context, !this.precompile);
					this.context.decorators[index] = compiler.decorators;
					this.context.environments[index] = child;
					this.useDepths = this.useDepths || compiler.useDepths;
					this.useBlockParams = this.useBlockParams || compiler.useBlockParams;
					child.useDepths = this.useDepths;
					child.useBlockParams = this.useBlockParams;
				} else {
					child.index = existing.index;
					child.name = "program" + existing.index;
					this.useDepths = this.useDepths || existing.useDepths;
					this.useBlockParams = this.useBlockParams || existing.useBlockParams;
				}
			}
		},
		matchExistingProgram: function matchExistingProgram(child) {
			for (var i = 0, len = this.context.environments.length; i < len; i++) {
				var environment = this.context.environments[i];
				if (environment && environment.equals(child)) return environment;
			}
		},
		programExpression: function programExpression(guid) {
			var child = this.environment.children[guid], programParams = [
				child.index,
				"data",
				child.blockParams
			];
			if (this.useBlockParams || this.useDepths) programParams.push("blockParams");
			if (this.useDepths) programParams.push("depths");
			return "container.program(" + programParams.join(", ") + ")";
		},
		useRegister: function useRegister(name) {
			if (!this.registers[name]) {
				this.registers[name] = true;
				this.registers.list.push(name);
			}
		},
		push: function push(expr) {
			if (!(expr instanceof Literal)) expr = this.source.wrap(expr);
			this.inlineStack.push(expr);
			return expr;
		},
		pushStackLiteral: function pushStackLiteral(item) {
			this.push(new Literal(item));
		},
		pushSource: function pushSource(source) {
			if (this.pendingContent) {
				this.source.push(this.appendToBuffer(this.source.quotedString(this.pendingContent), this.pendingLocation));
				this.pendingContent = void 0;
			}
			if (source) this.source.push(source);
		},
		replaceStack: function replaceStack(callback) {
			var prefix = ["("], stack = void 0, createdStack = void 0, usedLiteral = void 0;
			/* istanbul ignore next */
			if (!this.isInline()) throw new _exception2["default"]("replaceStack on non-inline");
			var top = this.popStack(true);
			if (top instanceof Literal) {
				stack = [top.value];
				prefix = ["(", stack];
				usedLiteral = true;
			} else {
				createdStack = true;
				var _name = this.incrStack();
				prefix = [
					"((",
					this.push(_name),
					" = ",
					top,
					")"
				];
				stack = this.topStack();
			}
			var item = callback.call(this, stack);
			if (!usedLiteral) this.popStack();
			if (createdStack) this.stackSlot--;
			this.push(prefix.concat(item, ")"));
		},
		incrStack: function incrStack() {
			this.stackSlot++;
			if (this.stackSlot > this.stackVars.length) this.stackVars.push("stack" + this.stackSlot);
			return this.topStackName();
		},
		topStackName: function topStackName() {
			return "stack" + this.stackSlot;
		},
		flushInline: function flushInline() {
			var inlineStack = this.inlineStack;
			this.inlineStack = [];
			for (var i = 0, len = inlineStack.length; i < len; i++) {
				var entry = inlineStack[i];
				/* istanbul ignore if */
				if (entry instanceof Literal) this.compileStack.push(entry);
				else {
					var stack = this.incrStack();
					this.pushSource([
						stack,
						" = ",
						entry,
						";"
					]);
					this.compileStack.push(stack);
				}
			}
		},
		isInline: function isInline() {
			return this.inlineStack.length;
		},
		popStack: function popStack(wrapped) {
			var inline = this.isInline(), item = (inline ? this.inlineStack : this.compileStack).pop();
			if (!wrapped && item instanceof Literal) return item.value;
			else {
				if (!inline) {
					/* istanbul ignore next */
					if (!this.stackSlot) throw new _exception2["default"]("Invalid stack pop");
					this.stackSlot--;
				}
				return item;
			}
		},
		topStack: function topStack() {
			var stack = this.isInline() ? this.inlineStack : this.compileStack, item = stack[stack.length - 1];
			/* istanbul ignore if */
			if (item instanceof Literal) return item.value;
			else return item;
		},
		contextName: function contextName(context) {
			if (this.useDepths && context) return "depths[" + context + "]";
			else return "depth" + context;
		},
		quotedString: function quotedString(str) {
			return this.source.quotedString(str);
		},
		objectLiteral: function objectLiteral(obj) {
			return this.source.objectLiteral(obj);
		},
		aliasable: function aliasable(name) {
			var ret = this.aliases[name];
			if (ret) {
				ret.referenceCount++;
				return ret;
			}
			ret = this.aliases[name] = this.source.wrap(name);
			ret.aliasable = true;
			ret.referenceCount = 1;
			return ret;
		},
		setupHelper: function setupHelper(paramSize, name, blockHelper) {
			var params = [];
			return {
				params,
				paramsInit: this.setupHelperArgs(name, paramSize, params, blockHelper),
				name: this.nameLookup("helpers", name, "helper"),
				callParams: [this.aliasable(this.contextName(0) + " != null ? " + this.contextName(0) + " : (container.nullContext || {})")].concat(params)
			};
		},
		setupParams: function setupParams(helper, paramSize, params) {
			var options = {}, contexts = [], types = [], ids = [], objectArgs = !params, param = void 0;
			if (objectArgs) params = [];
			options.name = this.quotedString(helper);
			options.hash = this.popStack();
			if (this.trackIds) options.hashIds = this.popStack();
			if (this.stringParams) {
				options.hashTypes = this.popStack();
				options.hashContexts = this.popStack();
			}
			var inverse = this.popStack(), program = this.popStack();
			if (program || inverse) {
				options.fn = program || "container.noop";
				options.inverse = inverse || "container.noop";
			}
			var i = paramSize;
			while (i--) {
				param = this.popStack();
				params[i] = param;
				if (this.trackIds) ids[i] = this.popStack();
				if (this.stringParams) {
					types[i] = this.popStack();
					contexts[i] = this.popStack();
				}
			}
			if (objectArgs) options.args = this.source.generateArray(params);
			if (this.trackIds) options.ids = this.source.generateArray(ids);
			if (this.stringParams) {
				options.types = this.source.generateArray(types);
				options.contexts = this.source.generateArray(contexts);
			}
			if (this.options.data) options.data = "data";
			if (this.useBlockParams) options.blockParams = "blockParams";
			return options;
		},
		setupHelperArgs: function setupHelperArgs(helper, paramSize, params, useRegister) {
			var options = this.setupParams(helper, paramSize, params);
			options.loc = locationLiteral(this);
			options = this.objectLiteral(options);
			if (useRegister) {
				this.useRegister("options");
				params.push("options");
				return ["options=", options];
			} else if (params) {
				params.push(options);
				return "";
			} else return options;
		}
	};
	(function() {
		var reservedWords = "break else new var case finally return void catch for switch while continue function this with default if throw delete in try do instanceof typeof abstract enum int short boolean export interface static byte extends long super char final native synchronized class float package throws const goto private transient debugger implements protected volatile double import public let yield await null true false".split(" ");
		var compilerWords = JavaScriptCompiler.RESERVED_WORDS = {};
		for (var i = 0, l = reservedWords.length; i < l; i++) compilerWords[reservedWords[i]] = true;
	})();
	/**
	* @deprecated May be removed in the next major version
	*/
	JavaScriptCompiler.isValidJavaScriptVariableName = function(name) {
		return !JavaScriptCompiler.RESERVED_WORDS[name] && /^[a-zA-Z_$][0-9a-zA-Z_$]*$/.test(name);
	};
	/**
	* The compiler's current source location as a JavaScript literal.
	*
	* Hand-built ASTs may omit `loc`; emitting the literal `undefined` then
	* keeps the generated code valid and drops the key from object literals.
	* The location's `source` is the `srcName` option, so it is escaped like
	* every other string in the generated code.
	*
	* @param {JavaScriptCompiler} compiler the compiler whose location is emitted
	* @returns {string} a JSON object literal, or the string "undefined"
	*/
	function locationLiteral(compiler) {
		var loc = compiler.source.currentLocation;
		return loc ? _codeGen.safeJsonLiteral(loc) : "undefined";
	}
	function strictLookup(requireTerminal, compiler, parts, startPartIndex, type) {
		var stack = compiler.popStack(), len = parts.length;
		if (requireTerminal) len--;
		for (var i = startPartIndex; i < len; i++) stack = compiler.nameLookup(stack, parts[i], type);
		if (requireTerminal) return [
			compiler.aliasable("container.strict"),
			"(",
			stack,
			", ",
			compiler.quotedString(parts[len]),
			", ",
			locationLiteral(compiler),
			" )"
		];
		else return stack;
	}
	exports["default"] = JavaScriptCompiler;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars.js
var require_handlebars = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _handlebarsRuntime2 = _interopRequireDefault(require_handlebars_runtime());
	var _handlebarsCompilerAst2 = _interopRequireDefault(require_ast());
	var _handlebarsCompilerBase = require_base();
	var _handlebarsCompilerCompiler = require_compiler();
	var _handlebarsCompilerJavascriptCompiler2 = _interopRequireDefault(require_javascript_compiler());
	var _handlebarsCompilerVisitor2 = _interopRequireDefault(require_visitor());
	var _handlebarsNoConflict2 = _interopRequireDefault(require_no_conflict());
	var _create = _handlebarsRuntime2["default"].create;
	function create() {
		var hb = _create();
		hb.compile = function(input, options) {
			return _handlebarsCompilerCompiler.compile(input, options, hb);
		};
		hb.precompile = function(input, options) {
			return _handlebarsCompilerCompiler.precompile(input, options, hb);
		};
		hb.AST = _handlebarsCompilerAst2["default"];
		hb.Compiler = _handlebarsCompilerCompiler.Compiler;
		hb.JavaScriptCompiler = _handlebarsCompilerJavascriptCompiler2["default"];
		hb.Parser = _handlebarsCompilerBase.parser;
		hb.parse = _handlebarsCompilerBase.parse;
		hb.parseWithoutProcessing = _handlebarsCompilerBase.parseWithoutProcessing;
		return hb;
	}
	var inst = create();
	inst.create = create;
	_handlebarsNoConflict2["default"](inst);
	inst.Visitor = _handlebarsCompilerVisitor2["default"];
	inst["default"] = inst;
	exports["default"] = inst;
	module.exports = exports["default"];
}));
// node_modules/handlebars/dist/cjs/handlebars/compiler/printer.js
var require_printer = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.print = print;
	exports.PrintVisitor = PrintVisitor;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _visitor2 = _interopRequireDefault(require_visitor());
	function print(ast) {
		return new PrintVisitor().accept(ast);
	}
	function PrintVisitor() {
		this.padding = 0;
	}
	PrintVisitor.prototype = new _visitor2["default"]();
	PrintVisitor.prototype.pad = function(string) {
		var out = "";
		for (var i = 0, l = this.padding; i < l; i++) out += "  ";
		out += string + "\n";
		return out;
	};
	PrintVisitor.prototype.Program = function(program) {
		var out = "", body = program.body, i = void 0, l = void 0;
		if (program.blockParams) {
			var blockParams = "BLOCK PARAMS: [";
			for (i = 0, l = program.blockParams.length; i < l; i++) blockParams += " " + program.blockParams[i];
			blockParams += " ]";
			out += this.pad(blockParams);
		}
		for (i = 0, l = body.length; i < l; i++) out += this.accept(body[i]);
		this.padding--;
		return out;
	};
	PrintVisitor.prototype.MustacheStatement = function(mustache) {
		return this.pad("{{ " + this.SubExpression(mustache) + " }}");
	};
	PrintVisitor.prototype.Decorator = function(mustache) {
		return this.pad("{{ DIRECTIVE " + this.SubExpression(mustache) + " }}");
	};
	PrintVisitor.prototype.BlockStatement = PrintVisitor.prototype.DecoratorBlock = function(block) {
		var out = "";
		out += this.pad((block.type === "DecoratorBlock" ? "DIRECTIVE " : "") + "BLOCK:");
		this.padding++;
		out += this.pad(this.SubExpression(block));
		if (block.program) {
			out += this.pad("PROGRAM:");
			this.padding++;
			out += this.accept(block.program);
			this.padding--;
		}
		if (block.inverse) {
			if (block.program) this.padding++;
			out += this.pad("{{^}}");
			this.padding++;
			out += this.accept(block.inverse);
			this.padding--;
			if (block.program) this.padding--;
		}
		this.padding--;
		return out;
	};
	PrintVisitor.prototype.PartialStatement = function(partial) {
		var content = "PARTIAL:" + partial.name.original;
		if (partial.params[0]) content += " " + this.accept(partial.params[0]);
		if (partial.hash) content += " " + this.accept(partial.hash);
		return this.pad("{{> " + content + " }}");
	};
	PrintVisitor.prototype.PartialBlockStatement = function(partial) {
		var content = "PARTIAL BLOCK:" + partial.name.original;
		if (partial.params[0]) content += " " + this.accept(partial.params[0]);
		if (partial.hash) content += " " + this.accept(partial.hash);
		content += " " + this.pad("PROGRAM:");
		this.padding++;
		content += this.accept(partial.program);
		this.padding--;
		return this.pad("{{> " + content + " }}");
	};
	PrintVisitor.prototype.ContentStatement = function(content) {
		return this.pad("CONTENT[ '" + content.value + "' ]");
	};
	PrintVisitor.prototype.CommentStatement = function(comment) {
		return this.pad("{{! '" + comment.value + "' }}");
	};
	PrintVisitor.prototype.SubExpression = function(sexpr) {
		var params = sexpr.params, paramStrings = [], hash = void 0;
		for (var i = 0, l = params.length; i < l; i++) paramStrings.push(this.accept(params[i]));
		params = "[" + paramStrings.join(", ") + "]";
		hash = sexpr.hash ? " " + this.accept(sexpr.hash) : "";
		return this.accept(sexpr.path) + " " + params + hash;
	};
	PrintVisitor.prototype.PathExpression = function(id) {
		var path = id.parts.join("/");
		return (id.data ? "@" : "") + "PATH:" + path;
	};
	PrintVisitor.prototype.StringLiteral = function(string) {
		return "\"" + string.value + "\"";
	};
	PrintVisitor.prototype.NumberLiteral = function(number) {
		return "NUMBER{" + number.value + "}";
	};
	PrintVisitor.prototype.BooleanLiteral = function(bool) {
		return "BOOLEAN{" + bool.value + "}";
	};
	PrintVisitor.prototype.UndefinedLiteral = function() {
		return "UNDEFINED";
	};
	PrintVisitor.prototype.NullLiteral = function() {
		return "NULL";
	};
	PrintVisitor.prototype.Hash = function(hash) {
		var pairs = hash.pairs, joinedPairs = [];
		for (var i = 0, l = pairs.length; i < l; i++) joinedPairs.push(this.accept(pairs[i]));
		return "HASH{" + joinedPairs.join(", ") + "}";
	};
	PrintVisitor.prototype.HashPair = function(pair) {
		return pair.key + "=" + this.accept(pair.value);
	};
}));
// src/domain/visible.ts
var import_lib = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var handlebars = require_handlebars()["default"];
	var printer = require_printer();
	handlebars.PrintVisitor = printer.PrintVisitor;
	handlebars.print = printer.print;
	module.exports = handlebars;
	function extension(module, filename) {
		var templateString = __require("fs").readFileSync(filename, "utf8");
		module.exports = handlebars.compile(templateString);
	}
	/* istanbul ignore else */
	if (typeof __require !== "undefined" && __require.extensions) {
		__require.extensions[".handlebars"] = extension;
		__require.extensions[".hbs"] = extension;
	}
})))(), 1);
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|(?!(?<=\p{Extended_Pictographic})\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
const named$2 = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
/** Control, bidi and zero-width characters by their number: what a reader cannot see must not steer what is read. */
const visible = (text) => text.replace(unseen, named$2);
/** The same on one line. */
const visibleLine = (text) => visible(text.replace(/[\t\n\v\f\r \u0085]+/g, " ").trim());
// src/render/entities.ts
const named$1 = {
	amp: "&",
	AMP: "&",
	lt: "<",
	LT: "<",
	gt: ">",
	GT: ">",
	quot: "\"",
	QUOT: "\"",
	apos: "'",
	commat: "@",
	num: "#",
	dollar: "$",
	percnt: "%",
	excl: "!",
	quest: "?",
	ast: "*",
	midast: "*",
	plus: "+",
	equals: "=",
	comma: ",",
	period: ".",
	colon: ":",
	semi: ";",
	sol: "/",
	bsol: "\\",
	lowbar: "_",
	UnderBar: "_",
	grave: "`",
	DiacriticalGrave: "`",
	Hat: "^",
	vert: "|",
	verbar: "|",
	VerticalLine: "|",
	lpar: "(",
	rpar: ")",
	lsqb: "[",
	lbrack: "[",
	rsqb: "]",
	rbrack: "]",
	lcub: "{",
	lbrace: "{",
	rcub: "}",
	rbrace: "}",
	Tab: "	",
	NewLine: "\n",
	nbsp: "\xA0",
	NonBreakingSpace: "\xA0",
	shy: "­",
	zwj: "‍",
	zwnj: "‌",
	lrm: "‎",
	rlm: "‏",
	NoBreak: "⁠",
	ZeroWidthSpace: "​",
	NegativeVeryThinSpace: "​",
	NegativeThinSpace: "​",
	NegativeMediumSpace: "​",
	NegativeThickSpace: "​",
	ApplyFunction: "⁡",
	af: "⁡",
	InvisibleTimes: "⁢",
	it: "⁢",
	InvisibleComma: "⁣",
	ic: "⁣"
};
const entity = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,21}));/g;
const ofCode = (code) => code === 0 || code > 1114111 || code >= 55296 && code <= 57343 ? "�" : String.fromCodePoint(code);
const decodeOnce = (whole, decimal, hex, name) => {
	if (decimal !== void 0) return ofCode(Number.parseInt(decimal, 10));
	if (hex !== void 0) return ofCode(Number.parseInt(hex, 16));
	return name !== void 0 && Object.hasOwn(named$1, name) ? named$1[name] ?? whole : whole;
};
const decodeEntities = (text) => text.includes("&") ? text.replace(entity, decodeOnce) : text;
// src/render/markdown.ts
const trusted = (value) => value;
/** U+200B: nothing to see, but GitHub no longer finds a mention, a reference or an address across it. */
const gap$1 = "​";
const fold$1 = (value) => value.replace(/[\t\n\v\f\r \u0085]+/g, " ").replace(/^ | $/g, "");
/** No entity is longer than this, so this many units per wanted code point are enough to look at. */
const longestEntity = 24;
const cut$1 = (value, most) => {
	if (value.length <= most) return value;
	const points = Array.from(value);
	return points.length <= most ? value : `${points.slice(0, most - 1).join("")}…`;
};
/** One line of what a reader would see: entities decoded, unseen characters named, cut to `most` code points. */
const plain = (untrusted, most) => {
	const folded = fold$1(untrusted);
	const looked = folded.slice(0, longestEntity * most);
	const near = fold$1(decodeEntities(looked)).slice(0, 2 * (most + 1));
	const shown = visible(near);
	return cut$1(looked.length < folded.length ? `${shown}…` : shown, most);
};
const breakReferences = (value) => value.replace(/[@#]/g, `$&${gap$1}`).replace(/:(?! )/g, `:${gap$1}`).replace(/\$/g, `${gap$1}$$${gap$1}`).replace(/\b(?:GH|GHSA|CVE)-/gi, `$&${gap$1}`).replace(/www(?=\.)/gi, `$&${gap$1}`).replace(/[0-9a-f]{7,}/gi, (run) => run.replace(/.{6}(?=.)/g, `$&${gap$1}`));
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&vert;"
};
const escapeInline = (value) => value.replace(/[&<>|\\`*_[\]~$]/g, (character) => entities[character] ?? `\\${character}`);
const escapeStart = (value) => value.replace(/^[-+=/]/, "\\$&").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
const inert = (shown) => trusted(escapeStart(escapeInline(breakReferences(shown))));
/** Running text: says what the author wrote and does nothing. */
const text = (untrusted, most = 300) => inert(plain(untrusted, most));
/** The same for a table's cell, which is never empty. */
const cell = (untrusted, most = 100) => {
	const shown = plain(untrusted, most);
	return shown === "" ? trusted("–") : inert(shown);
};
/** Names, paths and digests. GitHub looks for no references in code; where code cannot hold it, it is text. */
const code = (untrusted, most = 160) => {
	const shown = plain(untrusted, most);
	if (shown === "") return trusted("(empty)");
	return /[`|$]/.test(shown) ? inert(shown) : trusted(`\`${shown}\``);
};
/** Our own words: what is fixed is source code, what is put in is Markdown already. */
const md = (fixed, ...parts) => trusted(String.raw({ raw: fixed.map((piece) => piece) }, ...parts));
const join$3 = (parts, between) => trusted(parts.join(between));
const none = trusted("");
/** A number with its thousands apart, which also keeps long ones from looking like a commit. */
const count = (value) => {
	const [whole = "", ...fraction] = String(Math.abs(value)).split(".");
	const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
	return trusted(value < 0 ? `−${grouped}` : grouped);
};
/** What a compiled template gave; for templates.ts alone. */
const templated = (output) => trusted(output.replace(/\n{3,}/g, "\n\n").replace(/[ \t]+$/gm, "").trim());
const codePoints = (value) => {
	let points = 0;
	for (const _ of value) points += 1;
	return points;
};
// src/domain/finding.ts
const blocks = (finding) => finding.enforcement === "block" && finding.answer !== "pass" && finding.answer !== "skip";
// src/render/change.ts
const version = (transition) => md`${text(transition.model, 80)} ${text(transition.version, 40)}`;
/** "fraud_detector 3.2.1, staging → production". */
const changeOf = (transition) => {
	switch (transition.change) {
		case "promotion": return md`${version(transition)}, ${text(transition.from)} → ${text(transition.to)}`;
		case "amendment": return md`${version(transition)}, amended while in ${text(transition.to)}`;
		case "removal": return md`${version(transition)}, manifest removed while ${text(transition.from)}`;
	}
};
const isOpen = (role) => role.filled_by.length < role.needed;
const standingOf = (transition) => {
	if (!transition.lawful || transition.findings.some(blocks)) return "fails";
	return transition.vetoes.length > 0 || transition.approvals.some(isOpen) ? "waits" : "holds";
};
const rank = (finding) => [
	"fail",
	"error",
	"inconclusive",
	"pass",
	"skip"
].indexOf(finding.answer) + (finding.enforcement === "warn" ? 10 : 0);
/** What stands in the way first, what only warns after it, in the policy's order otherwise. */
const worstFirst = (findings) => [...findings].sort((one, other) => rank(one) - rank(other));
const marks = {
	pass: md`✅`,
	fail: md`❌`,
	inconclusive: md`❓`,
	skip: md`➖`,
	error: md`⚠️`
};
const words$3 = {
	pass: md`pass`,
	fail: md`fail`,
	inconclusive: md`inconclusive`,
	skip: md`does not apply`,
	error: md`cannot tell`
};
/** The answer with its mark and always in words: "❌ fail", "❓ inconclusive, warns only". */
const answerOf$1 = (finding) => {
	const lenient = finding.enforcement === "warn" && finding.answer !== "pass" && finding.answer !== "skip";
	const answer = md`${marks[finding.answer]} ${words$3[finding.answer]}`;
	return lenient ? md`${answer}, warns only` : answer;
};
// src/render/detail.ts
const everything = {
	notCounted: true,
	digests: true,
	passes: true,
	remedies: true,
	gates: true,
	words: 400,
	rows: 1e3,
	transitions: 200
};
/** What goes first when a card is too long, the least missed first; each step keeps those before it. */
const drops = [
	{
		what: "approvals that do not count",
		less: { notCounted: false }
	},
	{
		what: "digests",
		less: { digests: false }
	},
	{
		what: "gates that hold",
		less: { passes: false }
	},
	{
		what: "remedies",
		less: { remedies: false }
	},
	{
		what: "the table of gates",
		less: { gates: false }
	},
	{
		what: "the ends of long texts",
		less: { words: 120 }
	},
	{
		what: "entries of lists after the first 200",
		less: { rows: 200 }
	},
	{
		what: "entries of lists after the first 50",
		less: { rows: 50 }
	},
	{
		what: "changes after the first 20",
		less: { transitions: 20 }
	},
	{
		what: "entries of lists after the first 10",
		less: { rows: 10 }
	},
	{
		what: "changes after the first 5",
		less: { transitions: 5 }
	},
	{
		what: "entries of lists after the first 3",
		less: { rows: 3 }
	}
];
/** What a list says in place of the entries that it leaves out. */
const moreThan = (shown, all) => all > shown ? md`… and ${count(all - shown)} more, see the job summary or the verdict file` : none;
// src/render/people.ts
const mostNames$1 = 5;
const named = (names, last) => {
	const shown = names.slice(0, mostNames$1).map((name) => code(name, 60));
	const rest = names.length - shown.length;
	const parts = rest > 0 ? [...shown, md`${count(rest)} more`] : shown;
	const end = parts.at(-1) ?? none;
	return parts.length < 2 ? end : md`${join$3(parts.slice(0, -1), md`, `)} ${last} ${end}`;
};
const anyOf = (names) => named(names, md`or`);
const allOf = (names) => named(names, md`and`);
// src/render/sections/approvals.ts
const when = (instant) => instant.replace(/^([\d-]{10})T(\d\d:\d\d):[\d.]+Z$/, "$1 $2 UTC");
const could = (role) => role.could_be_filled_by.length === 0 ? md`nobody that assay knows of` : anyOf(role.could_be_filled_by);
const stateOf$1 = (role) => {
	const given = role.filled_by.length;
	if (given === 0) return role.needed === 1 ? md`missing` : md`missing, ${count(role.needed)} people`;
	const by = md`given by ${allOf(role.filled_by)}`;
	return isOpen(role) ? md`${count(given)} of ${count(role.needed)} ${by}` : by;
};
const one$3 = (role) => ({
	mark: isOpen(role) ? md`⏳` : md`✅`,
	role: text(role.role, 60),
	state: stateOf$1(role),
	until: role.until === null ? none : text(when(role.until), 40),
	could: isOpen(role) ? could(role) : none
});
const vetoOf = (veto) => ({
	user: code(veto.user, 60),
	at: text(when(veto.at), 40)
});
const view$8 = ({ transition }, detail) => {
	const { approvals, vetoes } = transition;
	if (approvals.length === 0 && vetoes.length === 0) return null;
	const roles = [...approvals.filter(isOpen), ...approvals.filter((role) => !isOpen(role))].slice(0, detail.rows).map(one$3);
	const shown = vetoes.slice(0, detail.rows).map(vetoOf);
	return {
		vetoes: shown,
		roles,
		more: moreThan(shown.length + roles.length, vetoes.length + approvals.length)
	};
};
const approvals = {
	name: "approvals",
	view: view$8,
	sample: {
		vetoes: [{
			user: md`rita`,
			at: md`2026-03-01`
		}],
		roles: [{
			mark: md`⏳`,
			role: md`lead`,
			state: md`1 of 2 given by lea`,
			until: md`2026-03-16`,
			could: md`liam`
		}],
		more: none
	}
};
// src/render/sections/digests.ts
const ofTransition = (transition, alone) => {
	const name = alone ? none : md`${text(transition.model, 80)} ${text(transition.version, 40)}: `;
	return Object.entries(transition.digests).map(([what, digest]) => ({
		what: md`${name}${cell(what)}`,
		digest: code(digest)
	}));
};
const rowsOf$2 = (verdict, detail) => {
	const told = verdict.transitions.slice(0, detail.transitions);
	return [
		{
			what: md`head`,
			digest: code(verdict.head)
		},
		{
			what: md`policy`,
			digest: code(verdict.policy)
		},
		...told.flatMap((transition) => ofTransition(transition, verdict.transitions.length === 1))
	];
};
const view$7 = ({ verdict }, detail) => {
	if (!detail.digests) return null;
	const all = rowsOf$2(verdict, detail);
	const rows = all.slice(0, detail.rows);
	return {
		rows,
		more: moreThan(rows.length, all.length)
	};
};
const digests = {
	name: "digests",
	view: view$7,
	sample: {
		rows: [{
			what: md`policy`,
			digest: md`sha256:…`
		}],
		more: none
	}
};
// src/render/figures.ts
const rounded = (value) => Math.abs(value) >= .001 || value === 0 ? Number(value.toFixed(4)) : Number(value.toPrecision(3));
const isPlain = (value) => Number.isFinite(value) && (value === 0 || Math.abs(value) >= 1e-6 && Math.abs(value) < 0x38d7ea4c68000);
const short$2 = (value) => isPlain(value) ? count(rounded(value)) : code(String(value));
const digest = /^(?:sha256:)?[0-9a-f]{40,}$/;
/** A quantity beside the one that it is measured against: in full when rounding would make them look equal. */
const figure = (quantity, against = null) => {
	if (typeof quantity === "boolean") return quantity ? md`yes` : md`no`;
	if (typeof quantity === "string") return code(digest.test(quantity) ? `${quantity.slice(0, 19)}…` : quantity, 60);
	return typeof against === "number" && against !== quantity && rounded(against) === rounded(quantity) ? code(String(quantity)) : short$2(quantity);
};
const words$2 = {
	">=": md`≥`,
	"<=": md`≤`,
	"=": md`=`,
	present: md`present`
};
const place$1 = (where) => {
	const columns = Object.entries(where ?? {});
	if (columns.length === 0) return none;
	const named = columns.map(([column, value]) => value === null ? md`${code(column, 60)} missing` : code(`${column}=${value}`, 60));
	return md` for ${join$3(named, md`, `)}`;
};
/** What the gate asks: "auc_roc ≥ 0.91 for sex=F". */
const asked = (finding) => {
	const subject = code(finding.subject, 80);
	const operator = finding.operator === null ? none : md` ${words$2[finding.operator]}`;
	const bar = finding.expected === null || finding.operator === "present" ? none : md` ${figure(finding.expected, finding.actual)}`;
	return md`${subject}${operator}${bar}${place$1(finding.where)}`;
};
const range = (finding) => finding.low === null || finding.high === null ? none : md` [${figure(finding.low, finding.expected)}, ${figure(finding.high, finding.expected)}]`;
const rows = (finding) => finding.rows === null ? none : md`, n\u00a0=\u00a0${count(finding.rows)}`;
/** What the evidence says: "0.951 [0.947, 0.955], n = 20,000"; nothing when there is none. */
const found = (finding) => finding.actual === null ? none : md`${figure(finding.actual, finding.expected)}${range(finding)}${rows(finding)}`;
/** By how much a bar is missed: "0.038 short", "12 over". */
const miss = (finding) => {
	const { actual, expected, operator } = finding;
	if (typeof actual !== "number" || typeof expected !== "number") return none;
	const distance = Number((actual - expected).toPrecision(12));
	if (operator === ">=" && distance < 0) return md`${figure(-distance)} too low`;
	if (operator === "<=" && distance > 0) return md`${figure(distance)} too high`;
	return none;
};
// src/render/sections/failures.ts
const one$2 = (finding, detail) => ({
	answer: answerOf$1(finding),
	gate: code(finding.gate, 60),
	asked: asked(finding),
	found: found(finding),
	miss: miss(finding),
	because: text(finding.because, detail.words),
	remedy: finding.remedy === null || !detail.remedies ? none : text(finding.remedy, detail.words),
	where: code(`${finding.file}:${finding.line}`)
});
const view$6 = ({ transition }, detail) => {
	const failures = transition.findings.filter((one) => one.answer !== "pass" && one.answer !== "skip");
	if (failures.length === 0) return null;
	const shown = worstFirst(failures).slice(0, detail.rows);
	return {
		failures: shown.map((finding) => one$2(finding, detail)),
		more: moreThan(shown.length, failures.length)
	};
};
const failures = {
	name: "failures",
	view: view$6,
	sample: {
		failures: [{
			answer: md`❌ fail`,
			gate: md`recall-slices`,
			asked: md`recall ≥ 0.75 for region=EU`,
			found: md`0.712 [0.69, 0.733], n = 1,204`,
			miss: md`0.038 too low`,
			because: md`recall lies wholly under the bar`,
			remedy: md`train on more rows of this region`,
			where: md`models/fraud_detector/3.2.1.yaml:34`
		}],
		more: md`… and 2 more`
	}
};
// src/render/sections/footer.ts
const mostFaults = 5;
const view$5 = ({ verdict, dropped, faults }, detail) => {
	const shown = faults.slice(0, mostFaults);
	return {
		head: code(verdict.head.slice(0, 10)),
		dropped: dropped.length === 0 ? none : join$3(dropped.map((what) => text(what)), md`; `),
		faults: shown.map((fault) => ({
			template: code(fault.template, 60),
			line: code(`${fault.line}:${fault.column}`),
			message: text(fault.message, detail.words)
		})),
		more: moreThan(shown.length, faults.length)
	};
};
const footer = {
	name: "footer",
	view: view$5,
	sample: {
		head: md`0123abcdef`,
		dropped: md`digests`,
		faults: [{
			template: md`gates`,
			line: md`3:1`,
			message: md`not a template that can be read`
		}],
		more: none
	}
};
// src/render/sections/gates.ts
const mostInSight = 8;
const row = (finding, detail) => ({
	answer: answerOf$1(finding),
	gate: code(finding.gate, 60),
	asked: asked(finding),
	found: finding.actual === null ? cell(finding.because, Math.min(detail.words, 80)) : found(finding),
	evidence: finding.evidence === null ? md`–` : cell(finding.evidence)
});
const holds = (finding) => finding.answer === "pass" || finding.answer === "skip";
const summaryOf = (holding) => {
	const passes = holding.filter((finding) => finding.answer === "pass").length;
	const skips = holding.length - passes;
	const pass = md`What holds: ${count(passes)} pass`;
	return skips === 0 ? pass : md`${pass}, ${count(skips)} ${skips === 1 ? md`does` : md`do`} not apply`;
};
const view$4 = ({ transition }, detail) => {
	if (!detail.gates || transition.findings.length === 0) return null;
	const ordered = worstFirst(transition.findings);
	const holding = ordered.filter(holds);
	const open = ordered.filter((finding) => !holds(finding));
	const fold = holding.length > mostInSight;
	const inSight = detail.passes && !fold ? [...open, ...holding] : open;
	const folded = detail.passes && fold ? holding.slice(0, detail.rows) : [];
	const shown = inSight.slice(0, detail.rows);
	if (shown.length + folded.length === 0) return null;
	return {
		rows: shown.map((finding) => row(finding, detail)),
		more: moreThan(shown.length, inSight.length),
		folded: folded.map((finding) => row(finding, detail)),
		summary: folded.length === 0 ? none : summaryOf(holding)
	};
};
const sampleRow = {
	answer: md`✅ pass`,
	gate: md`auc-floor`,
	asked: md`auc_roc ≥ 0.91`,
	found: md`0.951 [0.947, 0.955], n = 20,000`,
	evidence: md`measured`
};
const gates = {
	name: "gates",
	view: view$4,
	sample: {
		rows: [sampleRow],
		more: md`… and 2 more`,
		folded: [sampleRow],
		summary: md`What holds: 9 pass`
	}
};
// src/render/sections/headline.ts
const mostSteps = 5;
const mostNames = 6;
const decisions$1 = {
	approved: md`✅ Approved`,
	awaiting: md`⏳ Awaiting approval`,
	rejected: md`❌ Rejected`,
	undecidable: md`⚠️ Undecidable`
};
const whatOf = (verdict) => {
	const [first, ...others] = verdict.transitions;
	if (first === void 0) return md`no model version changes`;
	if (others.length === 0) return changeOf(first);
	const models = new Set(verdict.transitions.map((transition) => transition.model)).size;
	const of = models === 1 ? md`${text(first.model, 80)}` : md`${count(models)} models`;
	return md`${count(verdict.transitions.length)} changes to ${of}`;
};
const decisionOf = (verdict) => decisions$1[verdict.decision];
const listOf = (names) => {
	const all = [...new Set(names)];
	const shown = join$3(all.slice(0, mostNames).map((name) => code(name, 60)), md`, `);
	return all.length > mostNames ? md`${shown} and ${count(all.length - mostNames)} more` : shown;
};
const problemsOf = (verdict) => {
	const errors = verdict.problems.filter(isError).length;
	if (errors === 0) return none;
	return md`${count(errors)} ${errors === 1 ? md`problem keeps` : md`problems keep`} it from being judged.`;
};
const gatesOf = (verdict) => {
	const findings = verdict.transitions.flatMap((one) => one.findings);
	const asked = new Set(findings.filter((one) => one.answer !== "skip").map((one) => one.gate));
	const open = new Set(findings.filter(blocks).map((one) => one.gate));
	if (asked.size === 0) return none;
	if (open.size > 0) return md`${count(open.size)} of ${count(asked.size)} gates ${open.size === 1 ? md`does` : md`do`} not hold: ${listOf(open)}.`;
	return asked.size === 1 ? md`The one gate holds.` : md`All ${count(asked.size)} gates hold.`;
};
const warningsOf = (verdict) => {
	const warning = verdict.transitions.flatMap((one) => one.findings).filter((one) => !blocks(one) && one.answer !== "pass" && one.answer !== "skip").map((one) => one.gate);
	return warning.length === 0 ? none : md`Warning only: ${listOf(warning)}.`;
};
const approvalsOf = (verdict) => {
	const roles = verdict.transitions.flatMap((one) => one.approvals);
	const needed = roles.reduce((sum, role) => sum + role.needed, 0);
	const given = roles.reduce((sum, role) => sum + Math.min(role.needed, role.filled_by.length), 0);
	if (needed === 0) return none;
	if (given < needed) return md`${count(given)} of ${count(needed)} approvals given, missing ${listOf(roles.filter(isOpen).map((role) => role.role))}.`;
	return needed === 1 ? md`The one approval is given.` : md`All ${count(needed)} approvals are given.`;
};
const vetoesOf$1 = (verdict) => {
	const users = [...new Set(verdict.transitions.flatMap((one) => one.vetoes.map((veto) => veto.user)))];
	return users.length === 0 ? none : md`Changes requested by ${anyOf(users)}.`;
};
/** What stands between this and an approval, in a sentence or four. */
const missingOf = (verdict) => join$3([
	problemsOf,
	gatesOf,
	warningsOf,
	approvalsOf,
	vetoesOf$1
].map((say) => say(verdict)).filter((said) => said !== none), md` `);
const stepOf = (step, detail) => step.who.length === 0 ? text(step.what, detail.words) : md`${anyOf(step.who)}: ${text(step.what, detail.words)}`;
const view$3 = ({ verdict }, detail) => {
	const next = verdict.next.slice(0, mostSteps).map((step) => ({ step: stepOf(step, detail) }));
	return {
		decision: decisionOf(verdict),
		what: whatOf(verdict),
		missing: missingOf(verdict),
		one: next.length === 1,
		next,
		more: moreThan(next.length, verdict.next.length)
	};
};
const headline = {
	name: "headline",
	view: view$3,
	sample: {
		decision: md`⏳ Awaiting approval`,
		what: md`fraud_detector 3.2.1, staging → production`,
		missing: md`All 10 gates hold. 1 of 2 approvals given, missing lead.`,
		one: true,
		next: [{ step: md`lea: approve as lead` }],
		more: none
	}
};
// src/render/sections/not-counted.ts
const one$1 = (entry, detail) => ({
	user: code(entry.user, 60),
	because: text(entry.because.replace(/^[a-z_]+/, (reason) => reason.replaceAll("_", " ")), detail.words)
});
const view$2 = ({ transition }, detail) => {
	const all = transition.not_counted;
	if (!detail.notCounted || all.length === 0) return null;
	const people = all.slice(0, detail.rows).map((entry) => one$1(entry, detail));
	return {
		summary: all.length === 1 ? md`1 approval does not count` : md`${count(all.length)} approvals do not count`,
		people,
		more: moreThan(people.length, all.length)
	};
};
const notCounted = {
	name: "not-counted",
	view: view$2,
	sample: {
		summary: md`1 approval does not count`,
		people: [{
			user: md`dana`,
			because: md`author`
		}],
		more: none
	}
};
// src/render/sections/problems.ts
const one = (problem, detail) => ({
	mark: isError(problem) ? md`❌ error` : md`⚠️ warning`,
	where: code(`${problem.file}:${problem.line}:${problem.column}`),
	message: text(problem.message, detail.words),
	found: problem.found === null ? none : code(problem.found, 80),
	expected: problem.expected === null ? none : text(problem.expected, detail.words),
	nearest: problem.nearest === null ? none : code(problem.nearest, 80)
});
const view$1 = ({ verdict }, detail) => {
	const { problems } = verdict;
	if (problems.length === 0) return null;
	const shown = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))].slice(0, detail.rows);
	return {
		problems: shown.map((problem) => one(problem, detail)),
		more: moreThan(shown.length, problems.length)
	};
};
const problems = {
	name: "problems",
	view: view$1,
	sample: {
		problems: [{
			mark: md`❌ error`,
			where: md`models/fraud_detector/3.2.1.yaml:12:5`,
			message: md`unknown key`,
			found: md`treshold`,
			expected: md`a key of evaluation`,
			nearest: md`threshold`
		}],
		more: md`… and 2 more`
	}
};
// src/render/sections/transition.ts
const standings = {
	holds: md`✅ holds`,
	waits: md`⏳ waits for approval`,
	fails: md`❌ does not hold`
};
const view = ({ transition, alone }) => ({
	heading: alone ? none : md`${changeOf(transition)}: ${standings[standingOf(transition)]}`,
	tier: transition.tier === null ? none : text(transition.tier, 40),
	champion: transition.champion === null ? none : text(transition.champion, 40),
	file: code(transition.file),
	unlawful: !transition.lawful,
	from: text(transition.from),
	to: text(transition.to)
});
const transition = {
	name: "transition",
	view,
	sample: {
		heading: md`fraud_detector 3.2.1, staging → production: ✅ holds`,
		tier: md`high`,
		champion: md`3.1.8`,
		file: md`models/fraud_detector/3.2.1.yaml`,
		unlawful: true,
		from: md`staging`,
		to: md`production`
	}
};
// src/render/sections/index.ts
const opening = [headline, problems];
const perTransition = [
	transition,
	failures,
	gates,
	approvals,
	notCounted
];
const closing = [digests, footer];
const allSections = [
	...opening,
	...perTransition,
	...closing
];
// src/render/template-check.ts
const isList = (value) => Array.isArray(value);
const isPath = (node) => node.type === "PathExpression";
const isBlock = (node) => node.type === "BlockStatement";
const isMustache = (node) => node.type === "MustacheStatement";
const valueAt = (scopes, path) => {
	const scope = scopes[path.depth];
	const [name] = path.parts;
	if (scope === void 0 || name === void 0 || path.parts.length > 1) return void 0;
	return Object.hasOwn(scope, name) ? scope[name] : void 0;
};
const checkMustache = (node, scopes, report) => {
	if (!isPath(node.path) || node.params.length > 0 || node.hash !== void 0) {
		report(node, "only {{field}} is known here: helpers, parameters and literals are not");
		return;
	}
	if (typeof (node.path.data ? void 0 : valueAt(scopes, node.path)) === "string") return;
	report(node, `{{${node.path.original}}} is not a text of this section; ${known(scopes[0])}`);
};
const known = (scope) => `known are ${Object.keys(scope).sort().join(", ")}`;
const into = (node, scopes, report) => {
	const [subject] = node.params;
	const block = node.path.original;
	if (![
		"if",
		"unless",
		"each"
	].includes(block) || node.params.length !== 1 || node.hash !== void 0) {
		report(node, `{{#${block}}} is not known: use {{#if field}}, {{#unless field}} or {{#each field}}`);
		return null;
	}
	const value = subject !== void 0 && isPath(subject) && !subject.data ? valueAt(scopes, subject) : void 0;
	if (value === void 0) {
		report(node, `{{#${block}}} asks for a field that is not there; ${known(scopes[0])}`);
		return null;
	}
	if (block !== "each") return scopes;
	if (isList(value) && value[0] !== void 0) return [value[0], ...scopes];
	report(node, "{{#each}} goes over a list, and this is none");
	return null;
};
const checkBlock = (node, scopes, report) => {
	const inner = into(node, scopes, report);
	if (inner !== null) checkBody(node.program, inner, report);
	checkBody(node.inverse, scopes, report);
};
const checkBody = (program, scopes, report) => {
	for (const node of program?.body ?? []) if (isMustache(node)) checkMustache(node, scopes, report);
	else if (isBlock(node)) checkBlock(node, scopes, report);
	else if (node.type !== "ContentStatement" && node.type !== "CommentStatement") report(node, "partials and decorators are not known here");
};
/** What in a template its section cannot answer, going by a filled view of that section. */
const checkTemplate = (template, program, sample) => {
	const faults = [];
	checkBody(program, [sample], (node, message) => {
		faults.push({
			template,
			line: node.loc.start.line,
			column: node.loc.start.column + 1,
			message
		});
	});
	return faults;
};
// src/render/templates.ts
const engine = import_lib.default.create();
for (const helper of [
	"with",
	"log",
	"lookup"
]) engine.unregisterHelper(helper);
const options = {
	strict: true,
	noEscape: true,
	knownHelpersOnly: true,
	knownHelpers: {
		if: true,
		unless: true,
		each: true,
		with: false,
		log: false,
		lookup: false,
		helperMissing: false,
		blockHelperMissing: false
	}
};
const runtime = {
	allowProtoPropertiesByDefault: false,
	allowProtoMethodsByDefault: false
};
const faultAt = (template, line, message) => ({
	template,
	line,
	column: 1,
	message
});
const syntaxFault = (template, error) => {
	const message = error instanceof Error ? error.message : String(error);
	const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? "1";
	const last = message.split("\n").at(-1) ?? message;
	return faultAt(template, Number(line), `not a template that can be read: ${last}`);
};
const readOne = (name, source) => {
	const section = allSections.find((one) => one.name === name);
	if (section === void 0) {
		const names = allSections.map((one) => one.name).join(", ");
		return {
			kind: "faults",
			faults: [faultAt(name, 1, `there is no section of this name; there are ${names}`)]
		};
	}
	if (typeof source !== "string") return {
		kind: "faults",
		faults: [faultAt(name, 1, "a template is text, and this is not")]
	};
	try {
		const faults = checkTemplate(name, engine.parse(source), section.sample);
		if (faults.length > 0) return {
			kind: "faults",
			faults
		};
		const run = engine.compile(source, options);
		return {
			kind: "read",
			render: (view) => templated(run(view, runtime))
		};
	} catch (error) {
		return {
			kind: "faults",
			faults: [syntaxFault(name, error)]
		};
	}
};
/** Compiles templates by section name. A broken one is left out and told of; nothing is thrown. */
const compileTemplates = (texts) => {
	const templates = {};
	const faults = [];
	for (const name of Object.keys(texts).sort()) {
		const read = readOne(name, texts[name]);
		if (read.kind === "read") templates[name] = read.render;
		else faults.push(...read.faults);
	}
	return {
		templates,
		faults
	};
};
/** The same templates with the good ones among `overrides` in their place. */
const overrideTemplates = (templates, overrides) => {
	const compiled = compileTemplates(overrides);
	return {
		templates: {
			...templates,
			...compiled.templates
		},
		faults: compiled.faults
	};
};
// src/commands/templates.ts
const ending = ".hbs";
/** The card's own templates, from `templates/sections/` beside the bundle. */
const readTemplates$1 = (home) => {
	const folder = new URL("templates/sections/", home);
	const names = readdirSync(folder).filter((name) => name.endsWith(ending));
	const texts = Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), "utf8")]));
	const { templates, faults } = compileTemplates(texts);
	const [fault] = faults;
	if (fault !== void 0) throw new Error(`templates/sections/${fault.template}.hbs:${fault.line}: ${fault.message}`);
	return templates;
};
// src/evaluate/compare/join.ts
const examples = 3;
const alone = (ids, isMatched) => {
	const first = [];
	let count = 0;
	for (let row = 0; row < ids.rows; row++) {
		if (isMatched(row) || isMissing$1(ids, row)) continue;
		count++;
		if (first.length < examples) first.push(shown(idText(ids, row)));
	}
	return {
		count,
		first
	};
};
const told = ({ count, first }, where) => {
	if (count === 0) return [];
	const more = count > first.length ? ", …" : "";
	return [`${count} ${count === 1 ? "id is" : "ids are"} ${where} (${first.join(", ")}${more})`];
};
const unmatched = (files, champion, challenger) => {
	const parts = [...told(champion, `only in the champion ${files.champion}`), ...told(challenger, `only in the challenger ${files.challenger}`)];
	return {
		...engineProblem(files.challenger, {
			code: "ids-unmatched",
			message: `the files do not hold the same rows: ${parts.join("; ")}`,
			found: [...champion.first, ...challenger.first].join(", "),
			expected: "the same ids in both files"
		}),
		champion_only: champion.count,
		challenger_only: challenger.count
	};
};
/** For each row of the challenger the champion's row, or -1. Neither file repeats an id. */
const join$2 = (ids, files) => {
	const championRows = joinIds(ids.challenger, ids.champion);
	const taken = new Uint8Array(ids.champion.rows);
	for (const row of championRows) if (row >= 0) taken[row] = 1;
	const challenger = alone(ids.challenger, (row) => (championRows[row] ?? -1) >= 0);
	const champion = alone(ids.champion, (row) => taken[row] === 1);
	if (champion.count + challenger.count === 0) return {
		ok: true,
		championRows
	};
	return {
		ok: false,
		problem: unmatched(files, champion, challenger),
		championRows
	};
};
// src/evaluate/random/poisson-count.ts
const rejectionFrom = 10;
/** Two uniforms of 53 bits in (0, 1) from a block. */
const uniforms = (block) => {
	const at = (high, low) => ((high >>> 5) * 2 ** 26 + (low >>> 6) + .5) / 2 ** 53;
	return [at(block[0] ?? 0, block[1] ?? 0), at(block[2] ?? 0, block[3] ?? 0)];
};
const byInversion = (lambda, draw) => {
	const [u] = draw(0);
	let k = 0;
	let weight = Math.exp(-lambda);
	for (let sum = weight; u >= sum && weight > 0; sum += weight) {
		k += 1;
		weight *= lambda / k;
	}
	return k;
};
/** W. Hörmann (1993), "The transformed rejection method for generating Poisson random variables", PTRS. */
const byRejection = (lambda, draw) => {
	const b = .931 + 2.53 * Math.sqrt(lambda);
	const a = -.059 + .02483 * b;
	const squeeze = .9277 - 3.6224 / (b - 2);
	const logLambda = Math.log(lambda);
	const logScale = Math.log(1.1239 + 1.1328 / (b - 3.4));
	for (let attempt = 0;; attempt++) {
		const [first, v] = draw(attempt);
		const u = first - .5;
		const us = .5 - Math.abs(u);
		const k = Math.floor((2 * a / us + b) * u + lambda + .43);
		if (us >= .07 && v <= squeeze) return k;
		if (k < 0 || us < .013 && v > us) continue;
		if (Math.log(v) + logScale - Math.log(a / (us * us) + b) <= k * logLambda - lambda - logGamma(k + 1)) return k;
	}
};
const attemptsPerReplicate = 2 ** 20;
/** Poisson(lambda), from its own part of the stream; `block` is scratch. */
const poissonCountWith = (block, lambda, { key, replicate, cell }) => {
	if (!(lambda > 0)) return 0;
	const draw = (attempt) => {
		const step = replicate * attemptsPerReplicate + attempt;
		drawBlock(block, key, streams.counts, {
			unit: cell,
			step
		});
		return uniforms(block);
	};
	return lambda < rejectionFrom ? byInversion(lambda, draw) : byRejection(lambda, draw);
};
// src/evaluate/compare/draws/differences.ts
/** Differences of each metric over the draws in which both models have it. */
var Differences = class {
	values;
	counts;
	draws = 0;
	constructor(metrics, replicates) {
		this.values = Array.from({ length: metrics }, () => new Float64Array(replicates));
		this.counts = new Uint32Array(metrics);
	}
	add(champion, challenger) {
		this.addDrawn(champion.map(({ value }, metric) => {
			const after = challenger[metric]?.value ?? null;
			return value === null || after === null ? null : after - value;
		}));
	}
	/** One draw: a difference a metric, null where there is none. */
	addDrawn(differences) {
		this.draws++;
		for (const [metric, values] of this.values.entries()) {
			const difference = differences[metric] ?? null;
			if (difference === null) continue;
			const at = this.counts[metric] ?? 0;
			values[at] = difference;
			this.counts[metric] = at + 1;
		}
	}
	/** Null where the metric is undefined in more than half of the draws: the rest would tell of other data. */
	interval(metric, level) {
		const count = this.counts[metric] ?? 0;
		if (count * 2 < this.draws) return null;
		return bootstrapInterval((this.values[metric] ?? /* @__PURE__ */ new Float64Array(0)).slice(0, count).sort(), level);
	}
};
// src/evaluate/compare/draws/cell-draws.ts
const classCount = (data) => data.task === "binary" ? 2 : data.classes.length;
/** In an order that the order of rows does not change. */
const cellsOf$1 = ({ data: { champion, challenger }, championRows }) => {
	const classes = classCount(challenger);
	const cells = /* @__PURE__ */ new Map();
	for (let row = 0; row < challenger.rows; row++) {
		const key = ((champion.predictions[championRows[row] ?? 0] ?? 0) * classes + (challenger.predictions[row] ?? 0)) * classes + (challenger.labels[row] ?? 0);
		const cell = cells.get(key);
		if (cell === void 0) cells.set(key, {
			row,
			count: 1
		});
		else cell.count++;
	}
	const sorted = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
	return {
		rows: Uint32Array.from(sorted, ({ row }) => row),
		counts: Float64Array.from(sorted, ({ count }) => count)
	};
};
const weighted = (data, rows, drawn) => {
	const kept = Uint32Array.from(rows.keys()).filter((cell) => (drawn[cell] ?? 0) > 0);
	const weights = Float64Array.from(kept, (cell) => drawn[cell] ?? 0);
	const places = Uint32Array.from(kept, (cell) => rows[cell] ?? 0);
	return {
		...gathered({
			...data,
			scores: null
		}, places),
		weights
	};
};
/** Without weights only. */
const cellDraws = (calls, pair, drawing) => {
	const { replicates, seed } = drawing;
	const { data, championRows } = pair;
	const differences = new Differences(calls.length, replicates);
	const { rows, counts } = cellsOf$1(pair);
	const championPlaces = Int32Array.from(rows, (row) => championRows[row] ?? 0);
	const key = keyOf(seed);
	const block = /* @__PURE__ */ new Uint32Array(4);
	for (let replicate = 0; replicate < replicates; replicate++) {
		const drawn = counts.map((count, cell) => poissonCountWith(block, count, {
			key,
			replicate,
			cell
		}));
		if (drawn.every((count) => count === 0)) continue;
		const champion = measureAll(weighted(data.champion, championPlaces, drawn), calls);
		differences.add(champion, measureAll(weighted(data.challenger, rows, drawn), calls));
	}
	return differences;
};
// src/evaluate/compare/units.ts
const prime = 16777619;
const low21 = 2097151;
/** 53 bits of two FNV-1a hashes, each finished as in MurmurHash3 so that every bit of the text reaches every bit of it. */
const finished = (hash) => {
	const mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
	const again = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return (again ^ again >>> 16) >>> 0;
};
const unitOf = ({ at, start, end }) => {
	let one = 2166136261;
	let two = 2646966556;
	for (let i = start; i < end; i++) {
		const byte = at(i);
		one = Math.imul(one ^ byte, prime);
		two = Math.imul(two ^ byte, prime) ^ two >>> 15;
	}
	return finished(one) + (finished(two) & low21) * 2 ** 32;
};
/** A number below 2^53 a row, the same for the same text of an id. */
const unitsOf = (ids) => {
	if (ids.form === "bytes") {
		const { bytes, ends } = ids;
		const at = (index) => bytes[index] ?? 0;
		return Float64Array.from({ length: ids.rows }, (_, row) => unitOf({
			at,
			start: ends[row] ?? 0,
			end: ends[row + 1] ?? 0
		}));
	}
	return Float64Array.from({ length: ids.rows }, (_, row) => {
		const text = idText(ids, row);
		return unitOf({
			at: (index) => text.charCodeAt(index),
			start: 0,
			end: text.length
		});
	});
};
// src/evaluate/random/poisson-one.ts
const poissonOneThresholds = [
	1580030169,
	3160060337,
	3950075422,
	4213413783,
	4279248374,
	4292415292,
	4294609778,
	4294923276,
	4294962463,
	4294966817,
	4294967253,
	4294967292,
	4294967296
];
/** The Poisson(1) weight of a uniform 32-bit word. */
const poissonOneOf = (word) => {
	let weight = 0;
	while (word >= (poissonOneThresholds[weight] ?? Infinity)) weight++;
	return weight;
};
/** Weights of one unit (row, query, cluster) in replicates 4·group … 4·group + 3. */
const poissonOneBlock = (out, key, group, unit) => {
	drawBlock(out, key, streams.rows, {
		unit,
		step: group
	});
	for (let lane = 0; lane < 4; lane++) out[lane] = poissonOneOf(out[lane] ?? 0);
};
// src/evaluate/compare/draws/times.ts
const sum = (times) => {
	let total = 0;
	for (let unit = 0; unit < times.length; unit++) total += times[unit] ?? 0;
	return total;
};
/**
* Poisson(1) draws, replicates of one block at a time, since a block of random words serves that many; what is handed
* over is used again. A replicate that draws nothing is left out. `units`: the number that decides what each draws.
*/
function* timesDrawn(units, { seed, replicates }) {
	const key = keyOf(seed);
	const block = /* @__PURE__ */ new Uint32Array(4);
	const lanes = Array.from({ length: 4 }, () => new Uint8Array(units.length));
	for (let group = 0; group * 4 < replicates; group++) {
		for (let unit = 0; unit < units.length; unit++) {
			poissonOneBlock(block, key, group, units[unit] ?? 0);
			for (let lane = 0; lane < 4; lane++) {
				const times = lanes[lane];
				if (times !== void 0) times[unit] = block[lane] ?? 0;
			}
		}
		for (const times of lanes.slice(0, replicates - group * 4)) {
			const total = sum(times);
			if (total > 0) yield {
				times,
				total
			};
		}
	}
}
// src/evaluate/compare/draws/query-draws.ts
/** A query draws by the ids of its rows, in whatever order they stand. */
const queryUnits = ({ ids, data }) => {
	const { queries, queryCount: count } = data.challenger;
	const rowUnits = unitsOf(ids);
	const units = new Float64Array(count);
	for (let row = 0; row < queries.length; row++) {
		const query = queries[row] ?? 0;
		units[query] = ((units[query] ?? 0) + (rowUnits[row] ?? 0)) % 2 ** 53;
	}
	return units;
};
/** For each query of the challenger the champion's number of it. */
const championQueries = ({ championRows, data }) => {
	const { queries, queryCount: count } = data.challenger;
	const numbers = new Uint32Array(count);
	for (let row = 0; row < queries.length; row++) numbers[queries[row] ?? 0] = data.champion.queries[championRows[row] ?? 0] ?? 0;
	return numbers;
};
/** What each query counts; NaN where it counts nothing. */
const valuesOf = ({ call, metric }, sample) => Float64Array.from({ length: queryCount(sample) }, (_, index) => {
	const query = queryAt(sample, index);
	if (query.relevant > 0) return metric.ofQuery(query, call.parameter);
	return sample.empty === "zero" ? 0 : NaN;
});
/** Challenger's value less the champion's, by the challenger's number of a query. */
const differencesOf = (calls, pair) => {
	const champion = rankingSample(pair.data.champion);
	const challenger = rankingSample(pair.data.challenger);
	const numbers = championQueries(pair);
	return calls.map((one) => {
		const before = valuesOf(one, champion);
		return valuesOf(one, challenger).map((value, query) => value - (before[numbers[query] ?? 0] ?? 0));
	});
};
const drawnMean = (values, times) => {
	let sum = 0;
	let count = 0;
	for (let query = 0; query < values.length; query++) {
		const value = values[query] ?? NaN;
		const drawn = times[query] ?? 0;
		if (drawn === 0 || Number.isNaN(value)) continue;
		sum += drawn * value;
		count += drawn;
	}
	return count === 0 ? null : sum / count;
};
/** Both models on the same drawn queries. */
const queryDraws = (calls, pair, drawing) => {
	const differences = new Differences(calls.length, drawing.replicates);
	const byQuery = differencesOf(calls, pair);
	for (const { times } of timesDrawn(queryUnits(pair), drawing)) differences.addDrawn(byQuery.map((values) => drawnMean(values, times)));
	return differences;
};
// src/evaluate/compare/pair.ts
/** For each row of a side, the challenger's row of the same id. */
const rowsOf$1 = ({ championRows }) => {
	const challenger = Uint32Array.from(championRows.keys());
	const champion = new Uint32Array(championRows.length);
	for (let row = 0; row < championRows.length; row++) champion[championRows[row] ?? 0] = row;
	return {
		champion,
		challenger
	};
};
// src/evaluate/compare/draws/side.ts
const sideOf = (data, unitOf) => ({
	unitOf,
	order: data.task === "binary" && data.scores !== null ? scoreOrder(data.scores) : Uint32Array.from({ length: data.rows }, (_, row) => row)
});
/** Every place as often as it is drawn, ascending. */
const copies = (times) => {
	let total = 0;
	for (let place = 0; place < times.length; place++) total += times[place] ?? 0;
	const places = new Uint32Array(total);
	let next = 0;
	for (let place = 0; place < times.length; place++) {
		const upTo = next + (times[place] ?? 0);
		while (next < upTo) places[next++] = place;
	}
	return places;
};
/** Measured anew on rows of which one drawn twice stands there twice. */
const copiedSide = (data, { unitOf, order }, calls) => (times, total) => {
	const places = new Uint32Array(total);
	let next = 0;
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		const upTo = next + (times[unitOf[row] ?? 0] ?? 0);
		while (next < upTo) places[next++] = row;
	}
	return measureAll(gathered(data, places), calls);
};
// src/evaluate/compare/draws/binary-side.ts
/** Σ weight · what each row has. */
const dot = (weights, values) => {
	let sum = 0;
	for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * (values[row] ?? 0);
	return sum;
};
const confusionOf = ({ labels, predictions }) => {
	const outcomes = labels.map((label, row) => label * 2 + (predictions[row] ?? 0));
	return (drawn) => {
		const sums = /* @__PURE__ */ new Float64Array(4);
		for (let row = 0; row < drawn.length; row++) {
			const at = outcomes[row] ?? 0;
			sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0);
		}
		const [tn = 0, fp = 0, fn = 0, tp = 0] = sums;
		return {
			tn,
			fp,
			fn,
			tp
		};
	};
};
const errorsOf = ({ data, scores }) => {
	const cellOf = Uint32Array.from(scores.keys());
	const sums = errorSums({
		...data,
		weights: null
	}, {
		...wholeOnly(data.rows),
		cells: data.rows,
		cellOf
	});
	const squared = Float64Array.from(scores, (_, row) => sums.at(row, 0));
	const log = Float64Array.from(scores, (_, row) => sums.at(row, 1));
	return (drawn) => ({
		squaredErrors: dot(drawn, squared),
		logLosses: dot(drawn, log)
	});
};
const noErrors = () => ({
	squaredErrors: 0,
	logLosses: 0
});
/** Σ (label - score) a bin: (lower edge, upper edge], the first one holds 0. */
const binsOf = ({ data, scores }, bins) => {
	const edges = binEdges(bins);
	let last = 0;
	const places = Uint32Array.from(scores, (score) => {
		while (last < bins - 1 && score > (edges[last + 1] ?? 1)) last++;
		return last;
	});
	const misses = scores.map((score, row) => (data.labels[row] ?? 0) - score);
	return (drawn) => {
		const sums = new Float64Array(bins);
		for (let row = 0; row < drawn.length; row++) {
			const at = places[row] ?? 0;
			sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0) * (misses[row] ?? 0);
		}
		return sums;
	};
};
const curveOf = ({ data, scores }) => {
	const members = wholeOnly(data.rows);
	const stream = scoreStream(data, scores, members);
	return (drawn) => {
		const sums = curveSums({
			...stream,
			weights: drawn
		}, members);
		const at = (place) => sums[place] ?? 0;
		const pairs = 2 * at(0) * at(1);
		return {
			auc: pairs > 0 ? (pairs - at(2)) / pairs : null,
			averagePrecision: at(0) > 0 ? at(3) / at(0) : null,
			variance: null
		};
	};
};
/** Quantiles are of the drawn rows: a row drawn twice stands there twice. */
const quantileBinsOf = ({ data, scores }, bins) => {
	const members = wholeOnly(data.rows);
	const stream = scoreStream(data, scores, members);
	return (_, times) => {
		const [found] = quantileBins({
			labels: data.labels,
			scores
		}, {
			...stream,
			order: copies(times)
		}, members, bins);
		return found ?? /* @__PURE__ */ new Map();
	};
};
const noBins = /* @__PURE__ */ new Map();
const scoredOf = (ranked, calls) => {
	const counting = countingFor(calls, false);
	const errors = counting.errors ? errorsOf(ranked) : noErrors;
	const bins = counting.bins.map((count) => [count, binsOf(ranked, count)]);
	const curve = counting.curve ? curveOf(ranked) : () => null;
	const quantiles = counting.quantileBins.length > 0 ? quantileBinsOf(ranked, counting.quantileBins) : () => noBins;
	return (drawn, times) => ({
		...errors(drawn, times),
		bins: new Map(bins.map(([count, sums]) => [count, sums(drawn, times)])),
		quantileBins: quantiles(drawn, times),
		curve: curve(drawn, times)
	});
};
/** How often each row of the model is drawn, in its own order. */
const timesOf = (unitOf, times) => {
	const own = new Uint8Array(unitOf.length);
	for (let row = 0; row < own.length; row++) own[row] = times[unitOf[row] ?? 0] ?? 0;
	return own;
};
const binarySide = (data, { order, unitOf }, calls) => {
	const rows = gatheredBinary(data, order);
	const units = order.map((row) => unitOf[row] ?? 0);
	const scores = rows.scores ?? new Float64Array(rows.rows);
	const confusion = confusionOf(rows);
	const scored = scoredOf({
		data: {
			...rows,
			scores
		},
		scores
	}, calls);
	return (times, total) => {
		const own = timesOf(units, times);
		const drawn = Float64Array.from(own);
		if (rows.weights !== null) for (let row = 0; row < drawn.length; row++) drawn[row] = (drawn[row] ?? 0) * (rows.weights[row] ?? 0);
		const sample = {
			rows: total,
			weights: confusion(drawn, own),
			squares: null,
			...scored(drawn, own)
		};
		return measuredOfBinary(sample, calls);
	};
};
// src/evaluate/compare/draws/row-draws.ts
const drawnSide = (data, unitOf, calls) => data.task === "binary" ? binarySide(data, sideOf(data, unitOf), calls) : copiedSide(data, sideOf(data, unitOf), calls);
/** Both models on the same drawn rows. */
const rowDraws = (calls, pair, drawing) => {
	const differences = new Differences(calls.length, drawing.replicates);
	const rows = rowsOf$1(pair);
	const champion = drawnSide(pair.data.champion, rows.champion, calls);
	const challenger = drawnSide(pair.data.challenger, rows.challenger, calls);
	for (const { times, total } of timesDrawn(unitsOf(pair.ids), drawing)) differences.add(champion(times, total), challenger(times, total));
	return differences;
};
// src/evaluate/compare/draws/drawn-differences.ts
/** Labels and hard classes without weights; null where there are none. */
const classPair = ({ data: { champion, challenger }, ...rest }) => {
	if (champion.weights !== null || challenger.weights !== null) return null;
	if (champion.task === "binary" && challenger.task === "binary") return {
		...rest,
		data: {
			champion,
			challenger
		}
	};
	if (champion.task === "multiclass" && challenger.task === "multiclass") return {
		...rest,
		data: {
			champion,
			challenger
		}
	};
	return null;
};
const rankingPair = ({ data: { champion, challenger }, ...rest }) => champion.task === "ranking" && challenger.task === "ranking" ? {
	...rest,
	data: {
		champion,
		challenger
	}
} : null;
const ofClasses = ({ words }) => (words.needs === "labels" || words.needs === "predictions") && words.weights === "taken";
const queryCalls = (asked) => asked.map(({ call }) => {
	const metric = rankingMetrics.find(({ id }) => id === call.metric);
	if (metric === void 0 || !("ofQuery" in metric)) throw new Error(`${call.id} is no mean over queries`);
	return {
		call,
		metric
	};
});
const groupsOf = (asked, pair, drawing) => {
	const callsOf = (some) => some.map(({ call }) => call);
	const ranking = rankingPair(pair);
	if (ranking !== null) return [{
		asked,
		draw: () => queryDraws(queryCalls(asked), ranking, drawing)
	}];
	const classes = classPair(pair);
	const byCells = classes === null ? [] : asked.filter(ofClasses);
	const byRows = asked.filter((one) => !byCells.includes(one));
	return [...classes === null ? [] : [{
		asked: byCells,
		draw: () => cellDraws(callsOf(byCells), classes, drawing)
	}], {
		asked: byRows,
		draw: () => rowDraws(callsOf(byRows), pair, drawing)
	}];
};
/** Draws for these metrics, each by its cheapest way. */
const drawnDifferences = (asked, pair, drawing) => {
	const places = /* @__PURE__ */ new Map();
	for (const group of groupsOf(asked, pair, drawing)) {
		if (group.asked.length === 0) continue;
		const differences = group.draw();
		for (const [place, one] of group.asked.entries()) places.set(one, [differences, place]);
	}
	return { interval: (one, level) => {
		const [differences, place] = places.get(one) ?? [null, 0];
		return differences?.interval(place, level) ?? null;
	} };
};
// src/evaluate/compare/metrics.ts
const noValue = undefinedAs("not measured");
/** Why there is no difference, by the side that has no value. */
const reasonOf = ({ champion, challenger }) => {
	const reasons = [champion.value === null ? `champion: ${champion.undefined}` : null, challenger.value === null ? `challenger: ${challenger.undefined}` : null].filter((reason) => reason !== null);
	return reasons.length === 0 ? null : reasons.join("; ");
};
const bounds = (method, interval, without) => interval === null ? {
	low: null,
	high: null,
	method,
	no_interval: without
} : {
	...interval,
	method
};
const delongBounds = ({ low, high, undefined: reason }) => bounds("delong", low === null || high === null ? null : {
	low,
	high
}, reason ?? "no variance");
const drawnBounds = (interval) => bounds("bootstrap", interval, "undefined in most of the draws");
const differenceOf = (both, { low, high, ...rest }) => {
	const [champion, challenger] = [both.champion.value, both.challenger.value];
	if (champion === null || challenger === null) {
		const because = reasonOf(both) ?? "undefined";
		const { method } = rest;
		return {
			champion,
			challenger,
			difference: null,
			low: null,
			high: null,
			method,
			undefined: because
		};
	}
	return {
		champion,
		challenger,
		difference: challenger - champion,
		low,
		high,
		...rest
	};
};
/** Every asked metric of both models, in the order asked. */
const metricDifferences = (asked, pair, comparing) => {
	const { delong, level, drawing } = comparing;
	const calls = asked.map(({ call }) => call);
	const [champion, challenger] = [measureAll(pair.data.champion, calls), measureAll(pair.data.challenger, calls)];
	const byDelong = (one) => delong !== null && one.words.interval === "auc";
	const drawn = drawnDifferences(asked.filter((one) => !byDelong(one)), pair, drawing);
	const entries = asked.map((one, place) => {
		const both = {
			champion: champion[place] ?? noValue,
			challenger: challenger[place] ?? noValue
		};
		const given = delong !== null && byDelong(one) ? delongBounds(delong) : null;
		return [one.call.id, differenceOf(both, given ?? drawnBounds(drawn.interval(one, level)))];
	});
	return Object.fromEntries(entries);
};
// src/evaluate/compare/right.ts
/** 1 where the hard class is the label; null where the task has no classes. */
const rightRows = (data) => {
	if (data.task !== "binary" && data.task !== "multiclass") return null;
	const { labels, predictions } = data;
	const right = new Uint8Array(data.rows);
	for (let row = 0; row < right.length; row++) right[row] = labels[row] === predictions[row] ? 1 : 0;
	return right;
};
// src/evaluate/compare/same-rows.ts
const labelText = (data, row) => {
	if (data.task === "multiclass") return shown(data.classes[data.labels[row] ?? -1] ?? "");
	if (data.task === "binary") return data.labels[row] === 1 ? "positive" : "negative";
	return String(data.labels[row]);
};
/** Classes are compared as text: the files number them each for itself. */
const sameLabels = ({ champion, challenger }) => {
	if (champion.task !== "multiclass" || challenger.task !== "multiclass") return (here, there) => challenger.labels[here] === champion.labels[there];
	const places = challenger.classes.map((name) => champion.classes.indexOf(name));
	return (here, there) => places[challenger.labels[here] ?? -1] === champion.labels[there];
};
const weightText = (data, row) => String(data.weights?.[row] ?? 1);
/** A query is its rows: the files number queries each for itself. */
const sameQueries = ({ champion, challenger }) => {
	if (champion.task !== "ranking" || challenger.task !== "ranking") return () => true;
	const there = new Int32Array(challenger.queryCount).fill(-1);
	const here = new Int32Array(champion.queryCount).fill(-1);
	return (row, championRow) => {
		const [own, other] = [challenger.queries[row] ?? 0, champion.queries[championRow] ?? 0];
		if (there[own] === -1 && here[other] === -1) {
			there[own] = other;
			here[other] = own;
		}
		return there[own] === other && here[other] === own;
	};
};
const traitsOf = (data, columns) => {
	const text = (tell) => (side, row) => tell(data[side], row);
	const weights = [data.challenger.weights, data.champion.weights];
	return [
		{
			field: columns.label,
			what: "label",
			same: sameLabels(data),
			text: text(labelText)
		},
		{
			field: columns.weight ?? "weight",
			what: "weight",
			same: (here, there) => weights[0]?.[here] === weights[1]?.[there],
			text: text(weightText)
		},
		{
			field: columns.group ?? "group",
			what: "query",
			same: sameQueries(data),
			text: (side) => side === "challenger" ? "a query with other rows" : "a query of the same rows in both files"
		}
	];
};
const problemOf = ({ prepared, files, trait, row, championRow }) => {
	const id = shown(idText(prepared.challenger.ids, row));
	const championLine = prepared.champion.lineOf(championRow);
	const where = championLine === null ? `row ${championRow + 1}` : `line ${championLine}`;
	const [found, expected] = [trait.text("challenger", row), trait.text("champion", championRow)];
	return engineProblem(files.challenger, {
		code: "labels-differ",
		message: `the ${trait.what} of ${id} is not that of the champion (${files.champion}, ${where})`,
		line: prepared.challenger.lineOf(row),
		row: row + 1,
		field: trait.field,
		found,
		expected
	});
};
/** `championRows`: for each row of the challenger the champion's, or -1 where it has none. */
const differingRows = (prepared, championRows, columns, files) => {
	const data = {
		champion: prepared.champion.data,
		challenger: prepared.challenger.data
	};
	const problems = [];
	for (const trait of traitsOf(data, columns)) for (let row = 0; row < championRows.length && problems.length < 100; row++) {
		const championRow = championRows[row] ?? -1;
		if (championRow < 0 || trait.same(row, championRow)) continue;
		problems.push(problemOf({
			prepared,
			files,
			trait,
			row,
			championRow
		}));
	}
	return problems;
};
// src/evaluate/intervals/placements.ts
const emptyGroup = () => ({
	from: 0,
	to: 0,
	positives: 0,
	negatives: 0,
	positivesBelow: 0,
	negativesBelow: 0
});
const positiveMark = 1;
const firstOfTie = 2;
/** Labels and ends of ties in order of score: the rows are looked up once, every later pass is sequential. */
const marksOf = ({ scores, labels, order }) => {
	const marks = new Uint8Array(order.length);
	let before = NaN;
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		const score = scores[row] ?? 0;
		marks[i] = (labels[row] === 1 ? positiveMark : 0) | (score === before ? 0 : firstOfTie);
		before = score;
	}
	return marks;
};
const isPositive = (marks, i) => ((marks[i] ?? 0) & positiveMark) === positiveMark;
const measure = (group, marks) => {
	let to = group.from;
	let positives = 0;
	do {
		positives += (marks[to] ?? 0) & positiveMark;
		to++;
	} while (to < marks.length && ((marks[to] ?? 0) & firstOfTie) === 0);
	group.to = to;
	group.positives = positives;
	group.negatives = to - group.from - positives;
};
/** Visits the tie groups from the lowest score up; the group handed over is used again. */
const eachTieGroup = (marks, visit) => {
	const group = emptyGroup();
	while (group.from < marks.length) {
		measure(group, marks);
		visit(group);
		group.positivesBelow += group.positives;
		group.negativesBelow += group.negatives;
		group.from = group.to;
	}
};
const countClasses = (labels) => {
	let positives = 0;
	for (let i = 0; i < labels.length; i++) positives += labels[i] ?? 0;
	return {
		positives,
		negatives: labels.length - positives
	};
};
/** Share of negatives below a positive of the group, ties half. */
const positivePlacement = (group, { negatives }) => (2 * group.negativesBelow + group.negatives) / (2 * negatives);
/** Share of positives above a negative of the group, ties half. */
const negativePlacement = (group, { positives }) => (2 * (positives - group.positivesBelow) - group.positives) / (2 * positives);
/** P(positive > negative) + P(equal)/2, from whole numbers. */
const aucOf = (marks, classes) => {
	let wins = 0;
	eachTieGroup(marks, (group) => {
		wins += group.positives * (2 * group.negativesBelow + group.negatives);
	});
	return wins / (2 * classes.positives) / classes.negatives;
};
// src/evaluate/intervals/delong.ts
/** DeLong, DeLong & Clarke-Pearson (1988), of rows already in order; null with one class only. */
const delongOfRanked = (ranked) => {
	const classes = countClasses(ranked.labels);
	const { positives, negatives } = classes;
	if (positives === 0 || negatives === 0) return null;
	const marks = marksOf(ranked);
	const auc = aucOf(marks, classes);
	if (positives < 2 || negatives < 2) return {
		auc,
		variance: null
	};
	let amongPositives = 0;
	let amongNegatives = 0;
	eachTieGroup(marks, (group) => {
		amongPositives += group.positives * (positivePlacement(group, classes) - auc) ** 2;
		amongNegatives += group.negatives * (negativePlacement(group, classes) - auc) ** 2;
	});
	return {
		auc,
		variance: amongPositives / (positives - 1) / positives + amongNegatives / (negatives - 1) / negatives
	};
};
const delong = (scores, labels) => delongOfRanked({
	scores,
	labels,
	order: scoreOrder(scores)
});
// src/evaluate/intervals/delong-paired.ts
const placed = (ranked, classes) => {
	const marks = marksOf(ranked);
	const auc = aucOf(marks, classes);
	const centred = new Float64Array(marks.length);
	eachTieGroup(marks, (group) => {
		const positive = positivePlacement(group, classes) - auc;
		const negative = negativePlacement(group, classes) - auc;
		for (let i = group.from; i < group.to; i++) centred[ranked.order[i] ?? 0] = isPositive(marks, i) ? positive : negative;
	});
	return {
		auc,
		centred
	};
};
/** Sums over the rows of one class, divided by m (m - 1). */
const momentsOf = (a, b, labels, label) => {
	let rows = 0;
	let xx = 0;
	let yy = 0;
	let xy = 0;
	let dd = 0;
	for (let i = 0; i < labels.length; i++) {
		if (labels[i] !== label) continue;
		const x = a[i] ?? 0;
		const y = b[i] ?? 0;
		rows++;
		xx += x * x;
		yy += y * y;
		xy += x * y;
		dd += (y - x) * (y - x);
	}
	const scale = rows * (rows - 1);
	return {
		firstVariance: xx / scale,
		secondVariance: yy / scale,
		covariance: xy / scale,
		differenceVariance: dd / scale
	};
};
const moments = (a, b, labels) => {
	const negative = momentsOf(a, b, labels, 0);
	const positive = momentsOf(a, b, labels, 1);
	return {
		firstVariance: negative.firstVariance + positive.firstVariance,
		secondVariance: negative.secondVariance + positive.secondVariance,
		covariance: negative.covariance + positive.covariance,
		differenceVariance: negative.differenceVariance + positive.differenceVariance
	};
};
/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
const delongPairedOfRanked = ({ labels, first, second }) => {
	const classes = countClasses(labels);
	if (classes.positives < 2 || classes.negatives < 2) return null;
	const one = placed({
		...first,
		labels
	}, classes);
	const two = placed({
		...second,
		labels
	}, classes);
	return {
		first: one.auc,
		second: two.auc,
		...moments(one.centred, two.centred, labels)
	};
};
const delongPaired = (first, second, labels) => delongPairedOfRanked({
	labels,
	first: {
		scores: first,
		order: scoreOrder(first)
	},
	second: {
		scores: second,
		order: scoreOrder(second)
	}
});
// src/evaluate/special/binomial.ts
const power = (base, other, exponent) => Math.exp(exponent * (base.high < .5 ? Math.log(base.high) : Math.log1p(-other.high)));
/** The weight at k of n trials, p and 1 - p unrounded. */
const binomialPmfOf = (k, n, p) => {
	if (k < 0 || k > n) return 0;
	if (p.x.high === 0 || p.y.high === 0) return (p.x.high === 0 ? k : n - k) === 0 ? 1 : 0;
	if (k === 0) return power(p.y, p.x, n);
	if (k === n) return power(p.x, p.y, n);
	return binomialWeight(k, n - k, p);
};
/** P(X <= k). */
const binomialCdf = (k, n, p) => {
	if (k < 0) return 0;
	return k >= n ? 1 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).upper;
};
// src/evaluate/special/gamma-incomplete.ts
const tiny = 1e-300;
/** x^a e^-x / Γ(a + 1) (C. Loader 2000 for a >= 1). */
const poissonWeight = (a, x) => {
	if (a < 1) return Math.exp(a * Math.log(x) - x - logGammaOnePlus(a));
	return Math.exp(-stirlingError(a) - deviance(a, exact$1(x))) / Math.sqrt(2 * Math.PI * a);
};
/** DLMF 8.11.4. */
const lowerSeries = (a, x) => {
	let term = 1;
	let sum = 1;
	for (let n = a + 1; term > sum * 1e-17; n++) {
		term *= x / n;
		sum += term;
	}
	return sum;
};
/** DLMF 8.9.2, contracted; modified Lentz. */
const upperFraction = (a, x) => {
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / (Math.abs(b) < tiny ? tiny : b);
	let value = d;
	for (let i = 1; i < 1e7; i++) {
		b += 2;
		const numerator = -i * (i - a);
		d = 1 / (numerator * d + b || tiny);
		c = b + numerator / c || tiny;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value;
};
/** a < 1 and small x: 1 - P without the subtraction (A. R. DiDonato & A. H. Morris 1986, TOMS 654). */
const smallShape = (a, x) => {
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 60; n++) {
		term *= -x / n;
		sum += a * term / (a + n);
	}
	const exponent = a * Math.log(x) - logGammaOnePlus(a);
	const power = Math.exp(exponent);
	return {
		lower: power * (1 + sum),
		upper: -Math.expm1(exponent) - power * sum
	};
};
/** The regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0. */
const gammaTails = (a, x) => {
	if (!(a > 0 && x >= 0)) return {
		lower: NaN,
		upper: NaN
	};
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	if (a < 1 && x < 1.1) return smallShape(a, x);
	const weight = poissonWeight(a, x);
	if (x < a + 1) {
		const lower = weight * lowerSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = weight * a * upperFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
};
const gammaQ = (a, x) => gammaTails(a, x).upper;
// src/evaluate/special/chi-squared.ts
const chiSquaredSf = (x, df) => gammaQ(df / 2, Math.max(x, 0) / 2);
// src/evaluate/tests/mcnemar.ts
/** Q. McNemar (1947), two-sided binomial; statsmodels mcnemar(exact=True). No discordant rows: 1. */
const mcnemarExact = ({ first, second }) => first === second ? 1 : Math.min(1, 2 * binomialCdf(Math.min(first, second), first + second, .5));
const asymptotic = ({ first, second }, correction) => {
	if (first + second === 0) return null;
	const statistic = (Math.abs(first - second) - correction) ** 2 / (first + second);
	return {
		statistic,
		p: chiSquaredSf(statistic, 1)
	};
};
const mcnemar = (discordant) => asymptotic(discordant, 0);
/** With A. L. Edwards' (1948) continuity correction. */
const mcnemarCorrected = (discordant) => asymptotic(discordant, 1);
// src/evaluate/tests/paired-delong.ts
/** Of second - first. Models that rank alike: z 0, p 1; null: a difference without any variance. */
const pairedDelong = ({ first, second, differenceVariance }) => {
	const difference = second - first;
	if (difference === 0) return {
		z: 0,
		p: 1
	};
	if (differenceVariance === 0) return null;
	const z = difference / Math.sqrt(differenceVariance);
	return {
		z,
		p: 2 * normalSf(Math.abs(z))
	};
};
// src/evaluate/compare/tests.ts
const discordant = ({ champion, challenger }) => {
	let first = 0;
	let second = 0;
	for (const [row, right] of champion.entries()) {
		const other = challenger[row] ?? 0;
		if (right > other) first++;
		else if (other > right) second++;
	}
	return {
		first,
		second
	};
};
const noDiscordant = "the two models are right and wrong on the same rows";
const chiSquared = (test, result) => result === null ? {
	test,
	statistic: null,
	p: null,
	undefined: noDiscordant
} : {
	test,
	...result
};
/** Rows count, whatever they weigh. */
const mcnemarTests = (right) => {
	const counts = discordant(right);
	return [
		{
			test: "mcnemar_exact",
			champion_only_right: counts.first,
			challenger_only_right: counts.second,
			p: mcnemarExact(counts)
		},
		chiSquared("mcnemar", mcnemar(counts)),
		chiSquared("mcnemar_corrected", mcnemarCorrected(counts))
	];
};
const noDelong = (because) => ({
	test: "delong",
	difference: null,
	low: null,
	high: null,
	z: null,
	p: null,
	undefined: because
});
/** Why there is no difference of areas; null when there is one. */
const oneClass = (labels) => {
	const { positives, negatives } = countClasses(labels);
	if (positives === 0) return "no positive labels";
	return negatives === 0 ? "no negative labels" : null;
};
const areaOf = (scores, labels) => delong(scores, labels)?.auc ?? NaN;
/** Difference and interval, not clipped, and the z test. */
const delongTest = ({ labels, scores }, level) => {
	const without = oneClass(labels);
	if (without !== null) return noDelong(without);
	const covariance = delongPaired(scores.champion, scores.challenger, labels);
	if (covariance === null) {
		const difference = areaOf(scores.challenger, labels) - areaOf(scores.champion, labels);
		return {
			...noDelong("a class with a single row has no variance"),
			difference
		};
	}
	const difference = covariance.second - covariance.first;
	const interval = normalInterval(difference, covariance.differenceVariance, level);
	const tested = pairedDelong(covariance) ?? {
		z: null,
		p: null,
		undefined: "the difference has no variance"
	};
	return {
		test: "delong",
		difference,
		...interval,
		...tested
	};
};
// src/evaluate/compare/compare.ts
const usualLevel = .95;
/** Counts compare nothing: both models are measured on the same rows. */
const askedOf = ({ task, metrics: calls }) => calls.flatMap((call) => {
	const words = metrics[task].find(({ id }) => id === call.metric);
	return words === void 0 || words.interval === "none" ? [] : [{
		call,
		words
	}];
});
/** Null where the task has no areas to compare. */
const delongOf = ({ champion, challenger }, championRows, level) => {
	if (champion.task !== "binary" || challenger.task !== "binary") return null;
	if (challenger.weights !== null) return noDelong("not defined with weights");
	if (champion.scores === null || challenger.scores === null) return noDelong("there are no scores");
	const scores = {
		champion: doubles(champion.scores, championRows),
		challenger: challenger.scores
	};
	return delongTest({
		labels: challenger.labels,
		scores
	}, level);
};
const mcnemarOf = ({ champion, challenger }, championRows) => {
	const [before, after] = [rightRows(champion), rightRows(challenger)];
	if (before === null || after === null) return [];
	const paired = Uint8Array.from(championRows, (row) => before[row] ?? 0);
	return mcnemarTests({
		champion: paired,
		challenger: after
	});
};
/** Files whose rows are the same: what differs is what the models say of them. */
const measured = (pair, config) => {
	const { data, championRows } = pair;
	const level = config.intervals?.level ?? usualLevel;
	const delong = delongOf(data, championRows, level);
	const ofAreas = data.challenger.weights === null ? delong : null;
	const comparing = {
		drawing: config.compare,
		level,
		delong: ofAreas
	};
	return {
		rows: {
			champion: data.champion.rows,
			challenger: data.challenger.rows
		},
		matched: championRows.length,
		level,
		tests: [...mcnemarOf(data, championRows), ...delong === null ? [] : [delong]],
		metrics: metricDifferences(askedOf(config), pair, comparing)
	};
};
/** `files`: what the problems call them. */
const compareModels = (prepared, files, config) => {
	const { champion, challenger } = prepared;
	const joined = join$2({
		champion: champion.ids,
		challenger: challenger.ids
	}, files);
	const differing = differingRows(prepared, joined.championRows, config.columns, files);
	const problems = [...joined.ok ? [] : [joined.problem], ...differing].slice(0, 100);
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	const pair = {
		data: {
			champion: champion.data,
			challenger: challenger.data
		},
		championRows: joined.championRows,
		ids: challenger.ids
	};
	return {
		ok: true,
		report: measured(pair, config)
	};
};
// src/evaluate/bounds/canonical-rows.ts
const keysOf = (data) => {
	const weights = data.weights === null ? [] : [data.weights];
	switch (data.task) {
		case "binary": return [
			...data.scores === null ? [] : [data.scores],
			data.labels,
			data.predictions,
			...weights
		];
		case "multiclass": return [
			data.labels,
			data.predictions,
			...data.scores ?? [],
			...weights
		];
		case "regression": return [
			data.labels,
			data.predictions,
			...weights
		];
		case "ranking": return [
			data.queries,
			data.scores,
			data.labels
		];
	}
};
/** Rows in an order that their values alone decide; binary ones from the lowest score up. */
const canonicalRows = (data) => {
	const keys = keysOf(data);
	return Uint32Array.from({ length: data.rows }, (_, row) => row).sort((a, b) => {
		for (const key of keys) {
			const difference = (key[a] ?? 0) - (key[b] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	});
};
// src/evaluate/bounds/drawn-rows.ts
/** How often each of `size` places is drawn in a replicate, `size` draws in all. */
var Draws = class {
	seed;
	block = /* @__PURE__ */ new Uint32Array(4);
	times;
	constructor(seed, size) {
		this.seed = keyOf(seed);
		this.times = new Uint32Array(size);
	}
	replicate(step) {
		const { times, block } = this;
		const size = times.length;
		times.fill(0);
		for (let i = 0; i < size; i++) {
			if (i % 4 === 0) drawBlock(block, this.seed, streams.rows, {
				unit: i / 4,
				step
			});
			const place = Math.floor((block[i % 4] ?? 0) / 2 ** 32 * size);
			times[place] = (times[place] ?? 0) + 1;
		}
		return times;
	}
	/** Each place as often as it is drawn, ascending. */
	places(step) {
		const times = this.replicate(step);
		const places = new Uint32Array(times.length);
		let filled = 0;
		for (let place = 0; place < times.length; place++) for (let again = times[place] ?? 0; again > 0; again--) places[filled++] = place;
		return places;
	}
};
// src/evaluate/bounds/bootstrap-bounds.ts
/** Where a metric has no value in most of the draws, those in which it has one say little of it. */
const intervalOf = (values, { replicates, level }) => values.length * 2 < replicates ? null : bootstrapInterval(Float64Array.from(values).sort(), level);
const byRows = (data, calls, config) => {
	const rows = gathered(data, canonicalRows(data));
	const draws = new Draws(config.seed, rows.rows);
	const values = calls.map(() => []);
	for (let step = 0; step < config.replicates; step++) for (const [place, { value }] of measureAll(gathered(rows, draws.places(step)), calls).entries()) if (value !== null) values[place]?.push(value);
	return values.map((found) => intervalOf(found, config));
};
const mean = (values, places) => compensatedSum(places.length, (i) => values[places[i] ?? 0] ?? 0) / places.length;
/** Queries are drawn, not rows: the rows of a query belong together. */
const byQueries = (data, call, config) => {
	const metric = byId(rankingMetrics, call.metric);
	const sample = rankingSample(data);
	if (!("ofQuery" in metric) || metric.refuses(sample) !== null) return null;
	const values = queryValues(metric, sample, call.parameter).sort();
	if (values.length === 0) return null;
	const draws = new Draws(config.seed, values.length);
	const means = Array.from({ length: config.replicates }, (_, step) => mean(values, draws.places(step)));
	return intervalOf(means, config);
};
/** Percentile intervals of metrics, one a call. */
const bootstrapBounds = (data, calls, config) => data.task === "ranking" ? calls.map((call) => byQueries(data, call, config)) : byRows(data, calls, config);
// src/evaluate/bounds/bounds.ts
const meansFor = (kind, { auc, other }) => {
	switch (kind) {
		case "none": return "none";
		case "proportion": return "formula";
		case "auc": return auc === "delong" ? "formula" : auc;
		case "other": return other;
	}
};
const metricReport = (measured, interval) => {
	const none = measured.value === null || interval === null;
	const bounds = interval === void 0 ? {} : {
		low: none ? null : interval.low,
		high: none ? null : interval.high
	};
	if (measured.value !== null) return {
		value: measured.value,
		...bounds
	};
	const { undefined: reason, conventional } = measured;
	return {
		value: null,
		...bounds,
		undefined: reason,
		...conventional === null ? {} : { conventional }
	};
};
/** The metrics of one slice with their intervals, by the names they were asked for. */
const metricReports = (asked, measured, intervals, { byFormula, rows }) => {
	const { task, calls } = asked;
	const means = calls.map((call) => {
		const { interval } = byId(metrics[task], call.metric);
		return intervals === null ? "none" : meansFor(interval, intervals);
	});
	const drawn = calls.filter((_, place) => means[place] === "bootstrap" && measured[place]?.value !== null);
	const found = intervals === null || drawn.length === 0 ? [] : bootstrapBounds(rows(), drawn, intervals);
	const byDraws = new Map(drawn.map((call, place) => [call, found[place] ?? null]));
	return Object.fromEntries(calls.flatMap((call, place) => {
		const one = measured[place];
		if (one === void 0) return [];
		if (intervals === null || means[place] === "none") return [[call.id, metricReport(one, void 0)]];
		const interval = means[place] === "formula" ? byFormula(call, intervals) : byDraws.get(call) ?? null;
		return [[call.id, metricReport(one, interval)]];
	}));
};
// src/evaluate/special/solve-tail.ts
const steps$1 = 400;
const settled = (step, t) => Math.abs(step) <= 1e-9 * Math.max(1, Math.abs(t));
const halfway = (low, high) => {
	if (low === -Infinity) return high - 2 * Math.abs(high) - 1;
	if (high === Infinity) return low + 2 * Math.abs(low) + 1;
	return low + (high - low) / 2;
};
/**
* The t with probability(t) = target, for a log-concave distribution function: Newton on its logarithm
* cannot pass the root from the left, so it converges from anywhere that the function has not underflowed;
* there the bracket is halved.
*/
const solveTail = (target, start, at) => {
	let low = -Infinity;
	let high = Infinity;
	let t = start;
	for (let i = 0; i < steps$1; i++) {
		const { probability, density } = at(t);
		if (probability === target) return t;
		if (probability < target) low = t;
		else high = t;
		const step = Math.log(target / probability) * probability / density;
		const next = t + step;
		if (settled(step, t)) return next;
		t = next > low && next < high ? next : halfway(low, high);
		if (t === low || t === high) return t;
	}
	return t;
};
// src/evaluate/special/beta-inverse.ts
const fromLogit = (t) => ({
	x: 1 / (1 + Math.exp(-t)),
	y: 1 / (1 + Math.exp(t))
});
/** The point below which a share p of the distribution lies, p <= 1/2. */
const lowerPoint = (a, b, p) => fromLogit(solveTail(p, Math.log(a / b), (t) => {
	const { x, y } = fromLogit(t);
	return {
		probability: betaTailsOf(a, b, x, y).lower,
		density: betaWeight(a, b, share(x, y))
	};
}));
/** The x with I_x(a, b) = p. */
const betaInverse = (a, b, p) => {
	if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p;
	return p <= .5 ? lowerPoint(a, b, p).x : lowerPoint(b, a, 1 - p).y;
};
/** The x with 1 - I_x(a, b) = q. */
const betaUpperInverse = (a, b, q) => {
	if (!(a > 0 && b > 0 && q >= 0 && q <= 1)) return NaN;
	if (q === 0 || q === 1) return 1 - q;
	return q <= .5 ? lowerPoint(b, a, q).y : lowerPoint(a, b, 1 - q).x;
};
// src/evaluate/intervals/clopper-pearson.ts
/** C. J. Clopper & E. S. Pearson (1934), by quantiles of the beta distribution. */
const clopperPearson = ({ k, n }, level) => {
	if (!(n > 0)) return null;
	const tail = (1 - level) / 2;
	return {
		low: k === 0 ? 0 : betaInverse(k, n - k + 1, tail),
		high: k === n ? 1 : betaUpperInverse(k + 1, n - k, tail)
	};
};
// src/evaluate/intervals/wilson.ts
/**
* E. B. Wilson (1927), the score interval: the roots of (n + z²)p² - (2k + z²)p + k²/n. The lower one is taken
* from their product, which does not cancel when k is small.
*/
const wilson = ({ k, n }, level) => {
	if (!(n > 0)) return null;
	const z = normalIsf((1 - level) / 2);
	const half = k + z * z / 2;
	const reach = z * Math.sqrt(k / n * (n - k) + z * z / 4);
	return {
		low: k / n * k / (half + reach),
		high: k === n ? 1 : Math.min(1, (half + reach) / (n + z * z))
	};
};
// src/evaluate/intervals/wilson-weighted.ts
/** L. Kish (1965), Survey Sampling: the size of an unweighted sample of the same variance. */
const effectiveSize = ({ total, squares }) => total / squares * total;
/** Wilson's interval on the effective size. */
const wilsonWeighted = (sums, level) => {
	if (!(sums.total > 0)) return null;
	const n = effectiveSize(sums);
	return wilson({
		k: sums.success === sums.total ? n : sums.success / sums.total * n,
		n
	}, level);
};
// src/evaluate/bounds/proportion-bounds.ts
const proportionBounds = ({ k, n, squares }, { proportion, level }) => {
	if (squares !== null) return wilsonWeighted({
		success: k,
		total: n,
		squares
	}, level);
	return proportion === "wilson" ? wilson({
		k,
		n
	}, level) : clopperPearson({
		k,
		n
	}, level);
};
// src/evaluate/fairness/fraction.ts
const exact = (value) => {
	let whole = value;
	let below = 1n;
	while (!Number.isInteger(whole)) {
		whole *= 2;
		below *= 2n;
	}
	return {
		above: BigInt(whole),
		below
	};
};
/** a / b; b is not 0. */
const over = (a, b) => ({
	above: a.above * b.below,
	below: a.below * b.above
});
const minus = (a, b) => ({
	above: a.above * b.below - b.above * a.below,
	below: a.below * b.below
});
const fraction = (k, n) => over(exact(k), exact(n));
const compareFractions = (a, b) => {
	const difference = a.above * b.below - b.above * a.below;
	if (difference === 0n) return 0;
	return difference < 0n ? -1 : 1;
};
/** Of a fraction and a decimal as its author wrote it. */
const compareWithDecimal = ({ above, below }, bar) => Decimal.ofInteger(above).compare(bar.times(below));
// src/evaluate/fairness/rate.ts
const rate = (id, success, among, without) => ({
	id,
	success,
	among,
	without
});
const rates = {
	selection_rate: rate("selection_rate", ["fp", "tp"], [
		"tn",
		"fp",
		"fn",
		"tp"
	], "no weight"),
	tpr: rate("tpr", ["tp"], ["fn", "tp"], "no positive labels"),
	fpr: rate("fpr", ["fp"], ["tn", "fp"], "no negative labels"),
	precision: rate("precision", ["tp"], ["fp", "tp"], "nothing predicted positive")
};
const groupRate = (group, { success, among }) => {
	const k = sumOver(group.weights, success);
	const n = sumOver(group.weights, among);
	return n === 0 ? null : {
		group,
		k,
		n,
		exact: fraction(k, n)
	};
};
/** Of groups in code point order: of equal rates the first one's. */
const extremes = (all) => {
	const [first] = all;
	if (first === void 0) return null;
	let [lowest, highest] = [first, first];
	for (const one of all) {
		if (compareFractions(one.exact, lowest.exact) < 0) lowest = one;
		if (compareFractions(one.exact, highest.exact) > 0) highest = one;
	}
	return {
		lowest,
		highest
	};
};
// src/evaluate/fairness/conventional.ts
const gapOf$1 = (groups, rate, manner) => {
	const values = groups.map((group) => {
		const found = groupRate(group, rate);
		return found === null ? 0 : found.k / found.n;
	});
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	return manner === "difference" ? highest - lowest : lowest / highest;
};
const hasWeight = ({ weights }) => totalOf(weights) > 0;
/** A group without weight has the selection rate NaN there, which is passed over; asked for any other rate it is an error. */
const counted = (groups, rates) => {
	const heavy = groups.filter(hasWeight);
	return rates.every(({ id }) => id === "selection_rate") || heavy.length === groups.length ? heavy : [];
};
/** Null where Fairlearn gives NaN or an error. */
const conventionalGap = (groups, rates, manner) => {
	const [first, ...others] = rates.map((rate) => gapOf$1(counted(groups, rates), rate, manner));
	if (first === void 0) return null;
	const value = others.reduce((found, other) => (manner === "difference" ? other > found : other < found) ? other : found, first);
	return Number.isFinite(value) ? value : null;
};
// src/evaluate/fairness/fairness-metric.ts
const families = {
	demographic_parity: [rates.selection_rate],
	equal_opportunity: [rates.tpr],
	equalized_odds: [rates.tpr, rates.fpr],
	predictive_parity: [rates.precision],
	false_positive_rate: [rates.fpr]
};
const isFamily = (id) => Object.hasOwn(families, id);
/** Rates compared, and how. */
const partsOf = (metric) => {
	const manner = metric.endsWith("_ratio") ? "ratio" : "difference";
	const family = metric.slice(0, -manner.length - 1);
	if (!isFamily(family)) throw new Error(`there is no fairness metric ${metric}`);
	return {
		rates: families[family],
		manner
	};
};
// src/evaluate/fairness/gap.ts
const gapOf = ({ lowest, highest }, manner) => {
	if (manner === "difference") return minus(highest.exact, lowest.exact);
	return highest.k === 0 ? null : over(lowest.exact, highest.exact);
};
const gap = (groups, rate, manner) => {
	const all = groups.map((group) => ({
		group,
		rate: groupRate(group, rate)
	}));
	const having = all.flatMap((one) => one.rate === null ? [] : [one.rate]);
	const shared = {
		rate,
		groups: having,
		without: all.flatMap((one) => one.rate === null ? [one.group] : [])
	};
	const ends = having.length < 2 ? null : extremes(having);
	if (ends === null) return {
		...shared,
		extremes: null,
		exact: null,
		undefined: "fewer than two groups"
	};
	const exact = gapOf(ends, manner);
	return {
		...shared,
		extremes: ends,
		exact,
		undefined: exact === null ? `the highest ${rate.id} is 0` : null
	};
};
/** The double of a gap, rounded as little as can be. */
const gapValue = ({ lowest, highest }, manner) => manner === "difference" ? highest.k / highest.n - lowest.k / lowest.n : lowest.k * highest.n / (lowest.n * highest.k);
/** The widest of the gaps that are defined; on a draw the first. */
const worst = (gaps, manner) => {
	let found = null;
	for (const one of gaps) {
		if (one.exact === null) continue;
		const order = found?.exact == null ? 1 : compareFractions(one.exact, found.exact);
		if (found === null || (manner === "difference" ? order > 0 : order < 0)) found = one;
	}
	return found ?? gaps[0] ?? null;
};
// src/evaluate/intervals/katz-log.ts
/** first / second: D. Katz et al. (1978), Biometrics 34, 469-474; null where a count is 0. */
const katzLog = (first, second, level) => {
	if (!(first.k > 0 && second.k > 0)) return null;
	const ratio = first.k / first.n * second.n / second.k;
	const variance = (first.n - first.k) / first.k / first.n + (second.n - second.k) / second.k / second.n;
	const reach = normalIsf((1 - level) / 2) * Math.sqrt(variance);
	return {
		low: ratio * Math.exp(-reach),
		high: ratio * Math.exp(reach)
	};
};
// src/evaluate/intervals/newcombe.ts
/**
* first - second of two independent proportions: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890,
* method 10, the hybrid score interval; statsmodels confint_proportions_2indep(method='newcomb').
*/
const newcombe = (first, second, level) => {
	const one = wilson(first, level);
	const two = wilson(second, level);
	if (one === null || two === null) return null;
	const p1 = first.k / first.n;
	const p2 = second.k / second.n;
	return {
		low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
		high: p1 - p2 + Math.hypot(p2 - two.low, one.high - p1)
	};
};
// src/evaluate/fairness/pairs.ts
/** The one with the most rows; of several the first by code point, which is the order they come in. */
const largest = (groups) => groups.reduce((found, one) => found === null || one.group.rows > found.group.rows ? one : found, null);
const value = (one, reference, manner) => manner === "difference" ? one.k / one.n - reference.k / reference.n : one.k * reference.n / (one.n * reference.k);
/** Each group against the largest; none where a ratio to it has no meaning. */
const pairs = (groups, manner, level) => {
	const reference = largest(groups);
	if (reference === null || groups.length < 2) return [];
	if (manner === "ratio" && reference.k === 0) return [];
	const interval = (one) => manner === "difference" ? newcombe(one, reference, level) : katzLog(one, reference, level);
	return groups.filter((one) => one !== reference).map((one) => {
		const bounds = interval(one);
		return {
			group: one.group.where,
			reference: reference.group.where,
			value: value(one, reference, manner),
			low: bounds?.low ?? null,
			high: bounds?.high ?? null
		};
	});
};
// src/evaluate/fairness/fairness.ts
const isMissing = ({ where }) => Object.values(where).includes(null);
const excludedFrom = (gaps) => gaps.flatMap(({ without, rate }) => without.map(({ where, rows }) => ({
	group: where,
	rows,
	because: rate.without,
	rate: rate.id
})));
const rateReport = ({ group, k, n }) => ({
	group: group.where,
	value: k / n,
	k,
	n
});
const meets = (exact, metric, { bars }) => {
	const bar = bars.get(metric);
	if (exact === null || bar === void 0) return null;
	const order = compareWithDecimal(exact, bar);
	return metric.endsWith("_ratio") ? order >= 0 : order <= 0;
};
/** One metric between the groups of one grouping. */
const fairnessReport = ({ by, groups }, metric, judging) => {
	const { rates, manner } = partsOf(metric);
	const present = groups.filter((group) => !isMissing(group));
	const gaps = rates.map((rate) => gap(present, rate, manner));
	const found = worst(gaps, manner);
	const excluded = excludedFrom(gaps);
	const value = found?.exact && found.extremes ? gapValue(found.extremes, manner) : null;
	const conventional = value === null || excluded.length > 0 ? conventionalGap(present, rates, manner) : null;
	const paired = judging.pairLevel !== null && rates.length === 1;
	return {
		by,
		metric,
		value,
		...value === null ? { undefined: found?.undefined ?? "fewer than two groups" } : {},
		...conventional === null ? {} : { conventional },
		meets: meets(found?.exact ?? null, metric, judging),
		...rates.length > 1 ? { rate: value === null ? null : found?.rate.id ?? null } : {},
		lowest: found?.extremes ? rateReport(found.extremes.lowest) : null,
		highest: found?.extremes ? rateReport(found.extremes.highest) : null,
		pairs: paired && found !== null ? pairs(found.groups, manner, judging.pairLevel ?? .95) : [],
		excluded: [...groups.filter(isMissing).map(({ where, rows }) => ({
			group: where,
			rows,
			because: "missing value"
		})), ...excluded]
	};
};
// src/evaluate/slices/cells.ts
/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;
/** Keys renumbered in order of appearance. */
const renumbered = (keys, size) => {
	const partOf = new Uint32Array(keys.length);
	let count = 0;
	if (size <= flatUpTo) {
		const known = new Uint32Array(size);
		for (let i = 0; i < keys.length; i++) {
			const key = keys[i] ?? 0;
			let part = known[key] ?? 0;
			if (part === 0) {
				part = ++count;
				known[key] = part;
			}
			partOf[i] = part - 1;
		}
		return {
			count,
			partOf
		};
	}
	const known = /* @__PURE__ */ new Map();
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		const part = known.get(key);
		if (part === void 0) known.set(key, count);
		partOf[i] = part ?? count++;
	}
	return {
		count,
		partOf
	};
};
/** Mixed radix: `radix · key + code`, a missing value being the last code. */
const appended = (keys, { codes, values }, into) => {
	const radix = values + 1;
	for (let i = 0; i < keys.length; i++) {
		const code = codes[i] ?? 4294967295;
		into[i] = (keys[i] ?? 0) * radix + (code === 4294967295 ? values : code);
	}
};
/** Parts of what is alike in every column, numbered as they appear. */
const partition = (length, columns) => {
	let parts = {
		count: Math.min(length, 1),
		partOf: new Uint32Array(length)
	};
	let keys = new Uint32Array(length);
	let size = 1;
	for (const column of columns) {
		const radix = column.values + 1;
		if (size * radix > flatUpTo) {
			parts = renumbered(keys, size);
			keys = new Float64Array(parts.partOf);
			size = parts.count;
		}
		appended(keys, column, keys);
		size *= radix;
	}
	return columns.length === 0 ? parts : renumbered(keys, size);
};
/** The first row of each part. */
const firstOf$1 = ({ count, partOf }) => {
	const first = new Uint32Array(count);
	let seen = 0;
	for (let row = 0; row < partOf.length && seen < count; row++) if (partOf[row] === seen) {
		first[seen] = row;
		seen++;
	}
	return first;
};
const cellsOf = (rows, groups) => {
	const coded = [...groups.values()].map(({ codes, values }) => ({
		codes,
		values: values.length
	}));
	const parts = partition(rows, coded);
	const first = firstOf$1(parts);
	const codes = new Map(Array.from(groups, ([name, column]) => [name, first.map((row) => column.codes[row] ?? 4294967295)]));
	return {
		count: parts.count,
		cellOf: parts.partOf,
		codes
	};
};
// src/evaluate/slices/rows-by-slice.ts
/** Rows of each slice of a slicing, in file order. */
const rowsBySlice = ({ cellOf }, { where, sliceOfCell }) => {
	const counts = new Uint32Array(where.length);
	for (const cell of cellOf) {
		const slice = sliceOfCell[cell] ?? 0;
		counts[slice] = (counts[slice] ?? 0) + 1;
	}
	const rows = Array.from(counts, (count) => new Uint32Array(count));
	counts.fill(0);
	for (let row = 0; row < cellOf.length; row++) {
		const slice = sliceOfCell[cellOf[row] ?? 0] ?? 0;
		const at = counts[slice] ?? 0;
		counts[slice] = at + 1;
		const own = rows[slice];
		if (own !== void 0) own[at] = row;
	}
	return rows;
};
// src/evaluate/slices/slicing.ts
const ranksOf = (values) => {
	const ranks = new Uint32Array(values.length);
	const order = Array.from(values.keys()).sort((a, b) => byCodePoint(values[a] ?? "", values[b] ?? ""));
	for (const [rank, code] of order.entries()) ranks[code] = rank;
	return ranks;
};
const place = ({ codes, ranks }, cell) => {
	const code = codes[cell] ?? 4294967295;
	return code === 4294967295 ? Number.MAX_SAFE_INTEGER : ranks[code] ?? 0;
};
const byPlace = (columns) => (a, b) => {
	for (const column of columns) {
		const difference = place(column, a) - place(column, b);
		if (difference !== 0) return difference;
	}
	return 0;
};
/** Keys are names out of the data: one may be `__proto__`. */
const whereOf = (columns, cell) => Object.fromEntries(columns.map(({ name, values, codes }) => [name, values[codes[cell] ?? 0] ?? null]));
const slicing = (cells, groups, names) => {
	const columns = names.map((name) => {
		const values = groups.get(name)?.values ?? [];
		return {
			name,
			values,
			codes: cells.codes.get(name) ?? /* @__PURE__ */ new Uint32Array(0),
			ranks: ranksOf(values)
		};
	});
	const parts = partition(cells.count, columns.map(({ codes, values }) => ({
		codes,
		values: values.length
	})));
	const first = firstOf$1(parts);
	const order = Uint32Array.from(first.keys()).sort((a, b) => byPlace(columns)(first[a] ?? 0, first[b] ?? 0));
	const sliceOfPart = new Uint32Array(parts.count);
	for (const [slice, part] of order.entries()) sliceOfPart[part] = slice;
	return {
		columns: names,
		where: Array.from(order, (part) => whereOf(columns, first[part] ?? 0)),
		sliceOfCell: parts.partOf.map((part) => sliceOfPart[part] ?? 0)
	};
};
// src/evaluate/evaluate-binary.ts
const isProportion = (metric) => "among" in metric;
const formulaBounds = (sample, { metric: id }, config) => {
	const metric = byId(binaryMetrics, id);
	if (isProportion(metric)) {
		const { success, among } = metric;
		const squares = sample.squares === null ? null : sumOver(sample.squares, among);
		return proportionBounds({
			k: sumOver(sample.weights, success),
			n: sumOver(sample.weights, among),
			squares
		}, config);
	}
	const { auc = null, variance = null } = sample.curve ?? {};
	return auc === null || variance === null ? null : aucInterval(auc, variance, config.level);
};
const fairnessReports = ({ prepared, config, cells, outcomes }) => {
	const { fairness, intervals } = config;
	if (fairness === null) return [];
	const judging = {
		bars: fairness.bars,
		pairLevel: outcomes.weights === null ? intervals?.level ?? null : null
	};
	return fairness.by.flatMap((by) => {
		const groups = slicing(cells, prepared.groups, by);
		const rolled = rolledOutcomes(outcomes, membership(cells, [groups]));
		const grouping = {
			by,
			groups: groups.where.map((where, place) => {
				const { tn, fp, fn, tp } = confusionAt(rolled.rows, place + 1);
				const weights = confusionAt(rolled.weights ?? rolled.rows, place + 1);
				return {
					where,
					rows: tn + fp + fn + tp,
					weights
				};
			})
		};
		return fairness.metrics.map((metric) => fairnessReport(grouping, metric, judging));
	});
};
/** Rows of every slice in the order of the samples; only drawing them again needs them. */
const rowsOf = (cells, slicings) => {
	let dealt = null;
	return (slice) => {
		if (slice === 0) return null;
		dealt ??= slicings.flatMap((one) => rowsBySlice(cells, one));
		return dealt[slice - 1] ?? null;
	};
};
const evaluateBinary = (prepared, data, config) => {
	const cells = cellsOf(data.rows, prepared.groups);
	const outcomes = outcomeSums(data, {
		cells: cells.count,
		cellOf: cells.cellOf
	});
	const slicings = config.slices.map((columns) => slicing(cells, prepared.groups, columns));
	const { metrics: calls, intervals } = config;
	const counting = countingFor(calls, intervals?.auc === "delong");
	const samples = binarySamples(data, membership(cells, slicings), counting, outcomes);
	const rows = rowsOf(cells, slicings);
	const report = (sample, slice) => {
		return metricReports({
			task: "binary",
			calls
		}, measuredOfBinary(sample, calls), intervals, {
			byFormula: (call, settings) => formulaBounds(sample, call, settings),
			rows: () => {
				const own = rows(slice);
				return own === null ? data : gathered(data, own);
			}
		});
	};
	const [whole, ...parts] = samples.map((sample, slice) => ({
		rows: sample.rows,
		metrics: report(sample, slice)
	}));
	return {
		rows: data.rows,
		overall: whole?.metrics ?? {},
		slices: slicings.flatMap(({ where }) => where).map((where, place) => ({
			where,
			...parts[place] ?? {
				rows: 0,
				metrics: {}
			}
		})),
		fairness: fairnessReports({
			prepared,
			config,
			cells,
			outcomes
		})
	};
};
// src/evaluate/evaluate-sliced.ts
/** Of multiclass accuracy, the one proportion of these tasks. */
const accuracyBounds = (data, config) => {
	if (data.task !== "multiclass") return null;
	const { right, total } = classCounts(data);
	const { weights, rows } = data;
	const squares = weights === null ? null : compensatedSum(rows, (row) => (weights[row] ?? 0) ** 2);
	return proportionBounds({
		k: right.reduce((sum, one) => sum + one, 0),
		n: total,
		squares
	}, config);
};
const reports = (data, { metrics: calls, intervals }) => {
	return metricReports({
		task: data.task,
		calls
	}, measureAll(data, calls), intervals, {
		byFormula: (_, config) => accuracyBounds(data, config),
		rows: () => data
	});
};
const evaluateSliced = ({ data, groups }, config) => {
	const cells = cellsOf(data.rows, groups);
	return {
		rows: data.rows,
		overall: reports(data, config),
		slices: config.slices.flatMap((columns) => {
			const slices = slicing(cells, groups, columns);
			return rowsBySlice(cells, slices).map((rows, place) => ({
				where: slices.where[place] ?? {},
				rows: rows.length,
				metrics: reports(gathered(data, rows), config)
			}));
		}),
		fairness: []
	};
};
// src/evaluate/evaluate.ts
/** Everything that a config asks, of rows that were read and checked. */
const evaluate = (prepared, config) => prepared.data.task === "binary" ? evaluateBinary(prepared, prepared.data, config) : evaluateSliced(prepared, config);
// src/evidence/digests.ts
const sha256Of = (bytes) => createHash("sha256").update(bytes).digest("hex");
/** A hash that ends in git's id of a blob; ids as long as `like` are of the repository's kind. */
const blobHash = (size, like) => createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`);
const blobIdOf = (bytes, like) => blobHash(bytes.byteLength, like).update(bytes).digest("hex");
/** Digits alone: a manifest may write `sha256:` before them. */
const bareDigest = (digest) => digest.replace(/^sha256:/, "").toLowerCase();
const isSha256 = (digest) => /^[0-9a-f]{64}$/.test(digest);
// src/evidence/evidence.ts
const unavailable = (because, remedy) => ({
	kind: "unavailable",
	because,
	remedy
});
const missed = (because = null) => ({
	kind: "missed",
	because
});
// src/evidence/faults.ts
const tooLarge = (what, bytes, most) => unavailable(`${what} has ${bytes} bytes; assay reads at most ${most}.`, "Keep only the columns that are measured, write Parquet instead of CSV, or let the policy raise the limit.");
/** The bytes are there, and they are not the ones that the manifest speaks of. */
const otherDigest = (what, found, pinned) => unavailable(`The manifest pins sha256 ${pinned}, but ${what} has sha256 ${found}.`, "Pin the sha256 of the file that was evaluated, or bring back the file that the manifest pins.");
const changing = (what) => unavailable(`${what} changed while it was read, so what was read may be parts of two files.`, "Let the step that writes it finish before assay starts, then run assay again.");
/** `EACCES` and the like; what else was thrown, in its own words. */
const causeOf = (error) => {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
};
const strict$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const whole = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize (0|[1-9]\d{0,14})\n$/;
const readPointer = (bytes) => {
	const text = bytes.byteLength > 1023 ? null : decoded(bytes);
	if (text === null || !/^version https?:\/\/[\w.-]+\/spec\//.test(text)) return { kind: "none" };
	const [, oid, size] = whole.exec(text) ?? [];
	if (oid !== void 0 && size !== void 0) return {
		kind: "pointer",
		pointer: {
			oid,
			size: Number(size)
		}
	};
	return {
		kind: "malformed",
		because: whatIsWrong(text)
	};
};
const decoded = (bytes) => {
	try {
		return strict$1.decode(bytes);
	} catch {
		return null;
	}
};
const whatIsWrong = (text) => {
	if (text.includes("\r")) return "its lines end as on Windows";
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return "it is of another version";
	if (/^ext-/m.test(text)) return "it uses an extension, so the file is not what its digest is of";
	return "it is not exactly a version, an oid of sha256 and a size";
};
// src/evidence/committed.ts
const readCommitted = async (path, entry, mostBytes) => {
	if (entry === null) return { kind: "nothing" };
	if (entry.kind !== "file") return noFile(path, entry.kind);
	if (entry.size > mostBytes) return tooLarge(path, entry.size, mostBytes);
	const content = await contentOf$1(entry);
	if (content.kind === "withheld") return {
		kind: "blob",
		id: entry.id,
		size: entry.size,
		content
	};
	const { bytes } = content;
	if (bytes.byteLength !== entry.size || blobIdOf(bytes, entry.id) !== entry.id) return unavailable(`What was received for ${path} is not what git calls ${entry.id}.`, "Run assay again; when it stays so, check the repository with git fsck.");
	return entry.size <= 1023 ? pointerOr(path, entry, bytes) : blob(entry, bytes);
};
const contentOf$1 = async (entry) => {
	try {
		return {
			kind: "bytes",
			bytes: await entry.bytes()
		};
	} catch (error) {
		return {
			kind: "withheld",
			because: causeOf(error)
		};
	}
};
const blob = ({ id, size }, bytes) => ({
	kind: "blob",
	id,
	size,
	content: {
		kind: "bytes",
		bytes
	}
});
const pointerOr = (path, entry, bytes) => {
	const read = readPointer(bytes);
	if (read.kind === "none") return blob(entry, bytes);
	if (read.kind === "pointer") return {
		kind: "pointer",
		pointer: read.pointer
	};
	return unavailable(`${path} begins like a Git LFS pointer, but ${read.because}.`, "Write the pointer anew with git lfs: git rm --cached the file, git add it again, and commit.");
};
const remedies = {
	symlink: "Commit the file itself at this path: assay follows no links.",
	submodule: "Commit the file in this repository: assay does not look into submodules.",
	folder: "Name one file; write the parts of a data set into one Parquet file."
};
const words$1 = {
	symlink: "a symbolic link",
	submodule: "a submodule",
	folder: "a folder"
};
const noFile = (path, kind) => unavailable(`${path} is ${words$1[kind]}, not a file.`, remedies[kind]);
// src/evidence/disk.ts
const hashOnDisk = async (wanted) => {
	const before = await regularFile(wanted);
	if ("kind" in before) return before;
	const bytes = Number(before.size);
	if (bytes > wanted.mostBytes) return tooLarge(wanted.path, bytes, wanted.mostBytes);
	const { size = null } = wanted;
	if (size !== null && bytes !== size) return missed(`${wanted.path} has ${bytes} bytes instead of ${size}`);
	const handle = await openQuietly(join(wanted.root, wanted.path));
	if ("kind" in handle) return missed(`${wanted.path} cannot be opened (${handle.cause})`);
	try {
		return await hashOpened(handle, wanted, before);
	} finally {
		await handle.close();
	}
};
const hashOpened = async (handle, wanted, before) => {
	const { root, path, also } = wanted;
	const bytes = Number(before.size);
	const first = createHash("sha256");
	const second = also?.(bytes) ?? null;
	const read = same(before, await handle.stat({ bigint: true })) ? await feed(handle, bytes, second === null ? [first] : [first, second]) : -1;
	const still = await regularFile(wanted);
	if (read !== bytes || "kind" in still || !same(before, still)) return changing(path);
	return {
		kind: "hashed",
		file: join(root, path),
		bytes,
		sha256: first.digest("hex"),
		second: second?.digest("hex") ?? null
	};
};
const piece = 1 << 20;
/** Bytes read; one more than expected is enough to know that the file grew. */
const feed = async (handle, bytes, hashes) => {
	const into = Buffer.allocUnsafe(Math.min(bytes + 1, piece));
	let read = 0;
	while (read <= bytes) {
		const { bytesRead } = await handle.read(into, 0, Math.min(into.byteLength, bytes + 1 - read), read);
		if (bytesRead === 0) break;
		read += bytesRead;
		for (const hash of hashes) hash.update(into.subarray(0, bytesRead));
	}
	return read;
};
const same = (a, b) => a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
/** What stands at the path when every step to it is a folder and it is a plain file. */
const regularFile = async ({ root, path }) => {
	const parts = path.split("/");
	let here = root;
	for (const [index, part] of parts.entries()) {
		here = join(here, part);
		const stats = await lstat(here, { bigint: true }).catch(asMissed(path));
		if ("kind" in stats) return stats;
		if (stats.isSymbolicLink()) return missed(`${parts.slice(0, index + 1).join("/")} is a symbolic link, and assay follows none`);
		if (index < parts.length - 1) {
			if (!stats.isDirectory()) return missed();
		} else if (!stats.isFile()) return missed(`${path} is not a regular file`);
		else return await lies(root, here) ? stats : missed(`${path} lies outside of the checkout`);
	}
	return missed();
};
const lies = async (root, file) => (await realpath(file).catch(() => "")).startsWith(root.endsWith(sep) ? root : root + sep);
const nothingThere = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ENAMETOOLONG"
]);
const asMissed = (path) => (error) => {
	const cause = causeOf(error);
	return missed(nothingThere.has(cause) ? null : `${path} cannot be looked at (${cause})`);
};
const openQuietly = (file) => open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch((error) => ({
	kind: "unopened",
	cause: causeOf(error)
}));
// src/evidence/in-checkout.ts
/** How a step before assay hands over what is too big for git: a file of the checkout that something else pins. */
const inCheckout = async (search) => {
	const { path, pin, committed, root, places } = search;
	const blob = committed.kind === "blob" ? committed : null;
	if (path === null || root === null || pin === null && blob === null) return missed();
	const wanted = {
		root,
		path,
		mostBytes: places.mostBytes
	};
	const size = committed.kind === "pointer" ? committed.pointer.size : blob?.size ?? null;
	const also = blob === null ? {} : { also: (bytes) => blobHash(bytes, blob.id) };
	const hashed = await hashOnDisk({
		...wanted,
		...also,
		size
	});
	return hashed.kind === "hashed" ? judged(hashed, path, {
		id: blob?.id ?? null,
		pin
	}) : hashed;
};
const judged = ({ file, bytes, sha256, second }, path, { id, pin }) => {
	if (id !== null && second !== id) return missed(`the checkout's ${path} is not the committed file`);
	if (pin === null || pin === sha256) return {
		kind: "found",
		file,
		sha256,
		bytes,
		from: "checkout"
	};
	return id === null ? missed(`the checkout's ${path} has sha256 ${sha256}`) : otherDigest(`the committed ${path}`, sha256, pin);
};
// src/evidence/keep.ts
const nameFor = (sha256, named) => {
	const ending = extname(named).toLowerCase();
	return /^\.[a-z0-9]{1,12}$/.test(ending) ? sha256 + ending : sha256;
};
/** Writes bytes down once; whole or not at all. */
const keepBytes = async (temporary, bytes, { sha256, named }) => {
	await mkdir(temporary, {
		recursive: true,
		mode: 448
	});
	const root = await realpath(temporary);
	const path = nameFor(sha256, named);
	const size = bytes.byteLength;
	const present = await hashOnDisk({
		root,
		path,
		size,
		mostBytes: size
	});
	if (present.kind === "hashed" && present.sha256 === sha256) return present.file;
	return putInPlace(join(root, path), async (aside) => {
		const handle = await open(aside, "wx", 384);
		try {
			await handle.writeFile(bytes);
		} finally {
			await handle.close();
		}
	});
};
/** Stores keep files under digests alone: gives such a file a name with the ending that it should have. */
const keepName = async (temporary, file, { sha256, named }) => {
	if (extname(file).toLowerCase() === extname(named).toLowerCase()) return file;
	await mkdir(temporary, {
		recursive: true,
		mode: 448
	});
	const path = join(await realpath(temporary), nameFor(sha256, named));
	if (await readlink(path).catch(() => null) === file) return path;
	return putInPlace(path, (aside) => symlink(file, aside).catch(() => copyFile(file, aside)));
};
const putInPlace = async (path, write) => {
	const aside = `${path}.${randomUUID()}`;
	try {
		await write(aside);
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
	return path;
};
// src/evidence/in-commit.ts
/** The blob of the tree that is judged. */
const inCommit = async ({ path, pin, committed, places }) => {
	if (path === null || committed.kind !== "blob") return missed();
	const { content } = committed;
	if (content.kind === "withheld") return missed(`git did not give ${path} (${content.because})`);
	const sha256 = sha256Of(content.bytes);
	if (pin !== null && pin !== sha256) return otherDigest(`the committed ${path}`, sha256, pin);
	return {
		kind: "found",
		file: await keepBytes(places.temporary, content.bytes, {
			sha256,
			named: path
		}),
		sha256,
		bytes: content.bytes.byteLength,
		from: "head"
	};
};
// src/evidence/paths.ts
const outside = /^(?:\/|[A-Za-z]:)|[\\\p{Cc}]/u;
/** The path from the repository's root, or null when it leaves the repository or reaches into git's own folder. */
const insideRepository = (path) => {
	if (path === "" || outside.test(path)) return null;
	const normal = posix.normalize(path);
	const parts = normal.split("/");
	const refused = (part) => part === "" || part === ".." || /^\.git$/i.test(part);
	return normal === "." || parts.some(refused) ? null : normal;
};
/** The folder of a path; '' at the root. */
const folderOf$1 = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
/** The folder itself and every one around it, innermost first, the root ('') last. */
const foldersUp = (folder) => folder === "" ? [""] : [folder, ...foldersUp(folderOf$1(folder))];
const below = (folder, name) => folder === "" ? name : `${folder}/${name}`;
// src/evidence/dvc/out.ts
/** A digest of digits alone reads as a number; its text is what counts. */
const textAt = (value, path) => {
	const found = at$1(value, path);
	if (found instanceof Decimal) return found.text;
	return typeof found === "string" ? found : null;
};
/** `folder`: where paths in this file start from. */
const outOf = (value, folder) => {
	const written = textAt(value, ["path"]);
	if (written === null) return null;
	const md5 = textAt(value, ["md5"]);
	const size = Number(textAt(value, ["size"]) ?? NaN);
	return {
		path: from(folder, written),
		written,
		md5,
		size: Number.isSafeInteger(size) && size >= 0 ? size : null,
		hash: textAt(value, ["hash"]),
		folder: md5?.endsWith(".dir") === true || at$1(value, ["nfiles"]) !== void 0
	};
};
const from = (folder, written) => {
	const joined = posix.join(folder, written);
	return /^(?:\/|[A-Za-z]:|[a-z\d+.-]+:\/\/)/i.test(written) ? null : insideRepository(joined);
};
// src/evidence/dvc/tracked.ts
const strict = new TextDecoder("utf-8", { fatal: true });
/** null: the tree has no such file. */
const outsOfDvcFile = async (tree, file) => {
	const value = await readYaml(tree, file);
	if (value === null || isUnavailable(value)) return value;
	const outs = at$1(value.yaml, ["outs"]);
	if (!isList$1(outs)) return unreadable$2(file, "it lists no outs");
	const folder = posix.join(folderOf$1(file), textAt(value.yaml, ["wdir"]) ?? ".");
	return outs.flatMap((out) => outOf(out, folder) ?? []);
};
const outsOfLock = async (tree, folder) => {
	const lock = await readYaml(tree, below(folder, "dvc.lock"));
	if (lock === null || isUnavailable(lock)) return lock;
	const stages = at$1(lock.yaml, ["stages"]);
	if (!isMap(stages)) return unreadable$2(below(folder, "dvc.lock"), "it lists no stages");
	const pipeline = await readYaml(tree, below(folder, "dvc.yaml"));
	if (pipeline !== null && isUnavailable(pipeline)) return pipeline;
	return Object.entries(stages).flatMap(([name, stage]) => {
		const outs = at$1(stage, ["outs"]);
		const start = folderOfStage(pipeline?.yaml, name, folder);
		return isList$1(outs) && start !== null ? outs.flatMap((out) => outOf(out, start) ?? []) : [];
	});
};
/** Paths of a stage start from its `wdir`, which only dvc.yaml says; null when it is computed by DVC. */
const folderOfStage = (pipeline, name, folder) => {
	const stage = at$1(pipeline, ["stages", name.replace(/@.*$/s, "")]);
	const wdir = textAt(stage, ["wdir"]) ?? textAt(stage, ["do", "wdir"]) ?? ".";
	return wdir.includes("${") ? null : posix.join(folder, wdir);
};
const readYaml = async (tree, file) => {
	const entry = await tree(file);
	if (entry === null) return null;
	if (entry.kind !== "file") return unreadable$2(file, "it is not a regular file");
	if (entry.size > 1048576) return unreadable$2(file, `it is larger than ${mostBytes$1} bytes`);
	const text = await entry.bytes().then((bytes) => ({ text: strict.decode(bytes) })).catch((error) => ({ because: causeOf(error) }));
	if ("because" in text) return unreadable$2(file, text.because);
	const { document, problems } = readDocument(file, text.text);
	if (document !== null && problems.length === 0) return { yaml: document.value };
	return unreadable$2(file, problems[0] ? `line ${problems[0].line}: ${problems[0].message}` : "it is empty");
};
const isUnavailable = (value) => "kind" in value;
const unreadable$2 = (file, because) => unavailable(`${file} cannot be read as a file of DVC: ${because}.`, "Let DVC write it anew: dvc add, or dvc repro.");
// src/evidence/dvc/find-out.ts
/** What DVC says of the file; null when DVC has nothing to do with it. */
const findOut = async (search) => {
	const { dvc, path, committed } = search;
	if (dvc !== null) return namedBy(search, dvc);
	return path === null || committed.kind !== "nothing" ? null : trackedAround(search, path);
};
const namedBy = async ({ places: { tree }, path }, dvc) => {
	const isLock = nameOf(dvc) === "dvc.lock";
	if (!isLock && !dvc.endsWith(".dvc")) return unavailable(`${dvc} is not a .dvc file.`, "Name the .dvc file that `dvc add` wrote, or dvc.lock and a path.");
	const outs = isLock ? await outsOfLock(tree, folderOf$1(dvc)) : await outsOfDvcFile(tree, dvc);
	if (outs === null) return unavailable(`${dvc} is not in the commit that is judged.`, `Commit ${dvc}; DVC leaves that to you.`);
	return "kind" in outs ? outs : chosen(outs, dvc, path);
};
const chosen = (outs, by, path) => {
	const [out, second] = path === null ? outs : outs.filter((out) => out.path === path);
	if (out !== void 0 && second === void 0) return {
		kind: "tracked",
		out,
		by
	};
	const listed = outs.slice(0, 5).map(({ path: one, written }) => one ?? written);
	const tracks = listed.length === 0 ? "nothing" : listed.join(", ") + (outs.length > 5 ? ", …" : "");
	return path === null ? unavailable(`${by} tracks ${tracks}; which of them is meant?`, "Give its path beside dvc.") : unavailable(`${by} tracks ${tracks}, not ${path}.`, `Name the .dvc file that tracks ${path}.`);
};
const trackedAround = async ({ places: { tree } }, path) => {
	const added = await outsOfDvcFile(tree, `${path}.dvc`);
	if (added !== null) return "kind" in added ? added : chosen(added, `${path}.dvc`, path);
	for (const folder of foldersUp(folderOf$1(path))) {
		const outs = await outsOfLock(tree, folder);
		if (outs !== null && "kind" in outs) return outs;
		const out = outs?.find((one) => one.path === path);
		if (out !== void 0) return {
			kind: "tracked",
			out,
			by: below(folder, "dvc.lock")
		};
	}
	return null;
};
// src/evidence/in-dvc.ts
/** What a file of DVC in the tree pins by md5: DVC's cache, or the file that it checked out. */
const inDvc = async (search) => {
	const tracked = await findOut(search);
	if (tracked === null) return missed();
	if (tracked.kind === "unavailable") return tracked;
	const { mostBytes, temporary } = search.places;
	const { out, by } = tracked;
	const pinned = pinOf(tracked);
	if (typeof pinned !== "string") return pinned;
	if (out.size !== null && out.size > mostBytes) return tooLarge(out.written, out.size, mostBytes);
	const hashed = await lookedUp$1(search, pathsOf(tracked, pinned), {
		md5: pinned,
		size: out.size
	});
	if (hashed === null) return notPulled(tracked, search.root !== null);
	if (hashed.kind === "unavailable") return hashed;
	const { sha256, bytes } = hashed;
	if (search.pin !== null && search.pin !== sha256) return otherDigest(`what ${by} tracks`, sha256, search.pin);
	return {
		kind: "found",
		file: await keepName(temporary, hashed.file, {
			sha256,
			named: out.written
		}),
		sha256,
		bytes,
		from: "dvc"
	};
};
const pinOf = ({ out, by }) => {
	const { written, md5, hash } = out;
	if (out.folder) return unavailable(`${by} tracks ${written} as a folder.`, "Track the one file that is measured on its own: dvc add.");
	if (hash !== null && hash !== "md5") return unavailable(`${by} pins ${written} by ${hash}; assay knows md5 alone.`, "Give its path and sha256 too.");
	if (md5 === null) return unavailable(`Nothing pins these bytes: ${by} has no md5 for ${written}.`, "Run dvc commit, and commit what it writes.");
	return /^[0-9a-f]{32}$/.test(md5) ? md5 : unavailable(`${by} pins ${written} by ${md5}, which is no md5.`, "Let DVC write it anew: dvc commit.");
};
/** Below the root, or below a folder that is a project of DVC of its own (`dvc init --subdir`). */
const pathsOf = ({ out: { path }, by }, md5) => {
	const object = `${md5.slice(0, 2)}/${md5.slice(2)}`;
	const objects = foldersUp(folderOf$1(by)).map((folder) => below(folder, ".dvc/cache")).flatMap((cache) => [`${cache}/files/md5/${object}`, `${cache}/${object}`]);
	return path === null ? objects : [...objects, path];
};
const lookedUp$1 = async ({ root, places: { mostBytes } }, paths, { md5, size }) => {
	if (root === null) return null;
	for (const path of paths) {
		const hashed = await hashOnDisk({
			root,
			path,
			mostBytes,
			size,
			also: () => createHash("md5")
		});
		if (hashed.kind === "unavailable" || hashed.kind === "hashed" && hashed.second === md5) return hashed;
	}
	return null;
};
const notPulled = ({ out, by }, checkout) => unavailable(`${by} tracks ${out.written} by md5 ${out.md5}, and neither DVC's cache nor the checkout has a file with it.`, checkout ? `Run dvc pull ${out.hash === null ? "with DVC 3 and dvc commit, which pins the bytes as they are," : "in a step"} before assay.` : "Check the repository out and run dvc pull in steps before assay.");
// src/evidence/in-lfs.ts
/** What a Git LFS pointer of the tree stands for: the checked-out file, or the object that git lfs fetched. */
const inLfs = async (search) => {
	const { path, committed, places } = search;
	if (path === null || committed.kind !== "pointer") return missed();
	const { oid: sha256, size } = committed.pointer;
	if (size > places.mostBytes) return tooLarge(path, size, places.mostBytes);
	const hashed = await lookedUp(search, path, committed.pointer);
	if (hashed.kind !== "hashed") return hashed;
	return {
		kind: "found",
		file: await keepName(places.temporary, hashed.file, {
			sha256,
			named: path
		}),
		sha256,
		bytes: size,
		from: "lfs"
	};
};
const lookedUp = async ({ root, pin, places: { mostBytes } }, path, { oid, size }) => {
	if (root === null) return notFetched$1(path, oid, "no checkout");
	const object = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
	for (const one of pin === null ? [path, object] : [object]) {
		const hashed = await hashOnDisk({
			root,
			path: one,
			mostBytes,
			size
		});
		if (hashed.kind === "unavailable" || hashed.kind === "hashed" && hashed.sha256 === oid) return hashed;
	}
	return notFetched$1(path, oid, "checkout");
};
const notFetched$1 = (path, oid, where) => unavailable(`${path} is a Git LFS pointer, and the file that it stands for (sha256 ${oid}) is not on this machine.`, where === "checkout" ? "Let actions/checkout fetch it with `lfs: true`, or run git lfs pull before assay." : "Check the repository out before assay, with `lfs: true` for actions/checkout.");
// src/evidence/not-anywhere.ts
const notAnywhere = (search, nearly) => {
	const { path, uri, pin, committed, root } = search;
	if (path !== null && committed.kind !== "nothing") return notGiven(path, root, nearly);
	if (uri !== null) return pin === null ? addressAlone(path) : notFetched({
		path,
		uri,
		pin
	}, nearly);
	if (path === null) return unavailable("The manifest names no file here.", "Give a path, and commit the file or pin its sha256.");
	return pin === null ? notPinned(path) : notThere({
		path,
		pin,
		root
	}, nearly);
};
const said = (nearly) => nearly.length === 0 ? "." : `: ${nearly.join("; ")}.`;
const notGiven = (path, root, nearly) => unavailable(`${path} is committed but could not be read${said(nearly)}`, root === null ? "Check the repository out in a step before assay; the checked-out file serves as well." : "Check the judged commit out, so that the checked-out file is the committed one, or run assay again.");
const notThere = ({ path, pin, root }, nearly) => unavailable(root === null ? `${path} is not in the commit that is judged, and this machine has no checkout to look for it in.` : `${path} is not in the commit that is judged, and the checkout has no such file with the pinned sha256 ${pin}${said(nearly)}`, `Commit the file, or let a step before assay write exactly the pinned file to ${path}.`);
const notPinned = (path) => unavailable(`Nothing pins these bytes: ${path} is not in the commit that is judged, and the manifest has no sha256 for it.`, "Commit the file, track it with DVC or Git LFS, or give its sha256 beside the path.");
const addressAlone = (path) => unavailable("Nothing pins these bytes: an address can give other bytes tomorrow, and the manifest has no sha256 beside it.", `Give the sha256 of the file in the manifest, and let a step before assay fetch it to ${fetchedTo(path)}.`);
const fetchedTo = (path) => path ?? "a path of the checkout that the manifest names beside uri";
const tools = [
	[
		/^https?:/i,
		"web addresses",
		"curl --fail"
	],
	[
		/^s3:/i,
		"s3 addresses",
		"aws s3 cp"
	],
	[
		/^gs:/i,
		"gs addresses",
		"gcloud storage cp"
	],
	[
		/^(?:mlflow(?:-artifacts)?|runs|models):/i,
		"MLflow artifacts",
		"mlflow artifacts download"
	]
];
const notFetched = ({ path, uri, pin }, nearly) => {
	const [, what, tool] = tools.find(([scheme]) => scheme.test(uri)) ?? [
		null,
		"such addresses",
		"its own client"
	];
	return unavailable(`assay does not fetch ${what} yet${said(nearly)}`, `Add a step before assay that fetches the file with ${tool} to ${fetchedTo(path)}; it must have the pinned sha256 ${pin}.`);
};
// src/evidence/resolve.ts
/** The nearest to what is judged comes first. The first that has an answer, a refusal too, ends the search. */
const steps = [
	inCommit,
	inCheckout,
	inLfs,
	inDvc
];
const resolveEvidence = async (reference, places) => {
	const search = await begun(reference, places);
	if ("kind" in search) return search;
	const nearly = [];
	for (const step of steps) {
		const outcome = await step(search);
		if (outcome.kind !== "missed") return outcome;
		if (outcome.because !== null) nearly.push(outcome.because);
	}
	return notAnywhere(search, nearly);
};
const begun = async (reference, places) => {
	const asked = askedFor(reference);
	if ("kind" in asked) return asked;
	const { path, pin } = asked;
	const committed = path === null ? { kind: "nothing" } : await readCommitted(path, await places.tree(path), places.mostBytes);
	if (committed.kind === "unavailable") return committed;
	if (committed.kind === "pointer" && pin !== null && pin !== committed.pointer.oid) return otherDigest(`the file behind the Git LFS pointer ${path}`, committed.pointer.oid, pin);
	const root = places.checkout === null ? null : await realpath(places.checkout).catch(() => null);
	return {
		...asked,
		places,
		committed,
		root
	};
};
const askedFor = ({ path, dvc, uri, sha256 }) => {
	for (const named of [path, dvc]) if (named !== void 0 && insideRepository(named) === null) return unavailable(`${named} is not a path inside the repository.`, "Write the path from the root of the repository, with / between folders and without ..");
	const pin = sha256 === void 0 ? null : bareDigest(sha256);
	if (pin !== null && !isSha256(pin)) return unavailable(`${sha256} is not a sha256.`, "Write the 64 digits that sha256sum prints for the file.");
	return {
		path: normal(path),
		dvc: normal(dvc),
		uri: uri ?? null,
		pin
	};
};
const normal = (path) => path === void 0 ? null : insideRepository(path);
// src/engines/config.ts
const columns = [
	"id",
	"label",
	"score",
	"scores",
	"prediction",
	"weight",
	"group",
	"time"
];
/**
* What to measure of a manifest's predictions: where its columns are is the manifest's to say, what is looked at is the
* policy's. It goes through the same parser as evaluate.yaml, so that both mean the same.
*/
const configFor = (manifest, { needs, level }) => {
	const evaluation = manifest.data.evaluation ?? {};
	const { task, threshold, score_range, positive } = evaluation;
	const known = new Set(task === void 0 ? [] : metrics[task].map(({ id }) => id));
	const written = {
		task,
		columns: Object.fromEntries(columns.flatMap((name) => evaluation.columns?.[name] === void 0 ? [] : [[name, evaluation.columns[name]]])),
		positive: positive === void 0 ? void 0 : plain$1(positive),
		threshold: threshold?.toNumber(),
		score_range,
		metrics: needs.metrics.filter((call) => known.has(call.split("@")[0] ?? "")),
		slices: needs.slices,
		fairness: needs.fairness.length === 0 ? void 0 : {
			by: distinct$1(needs.fairness.map(({ by }) => by)),
			metrics: distinct$1(needs.fairness.map(({ metric }) => metric))
		},
		intervals: {
			level,
			other: "none"
		}
	};
	return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};
const distinct$1 = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
// src/engines/embedded.ts
/** Measures in this process, in pure TypeScript. */
const embedded = (workplace) => async ({ wanted, head, base }) => {
	const own = await read(wanted.manifest, wanted, {
		...workplace,
		tree: head
	});
	if (own.kind === "unmeasured") return own;
	const { rows, overall, slices, fairness } = evaluate(own.prepared, own.config);
	return {
		kind: "measured",
		evidence: {
			...own.evidence,
			rows
		},
		overall,
		slices,
		fairness,
		champion: await measureChampion(own, wanted, {
			...workplace,
			tree: base
		}),
		level: wanted.level
	};
};
const unmeasured = (because, remedy) => ({
	kind: "unmeasured",
	because,
	remedy
});
const mend = "Mend the file, or what evaluation says of it; `assay evaluate` lists everything that is wrong.";
const read = async (manifest, wanted, places) => {
	const { predictions } = manifest.data.evaluation ?? {};
	if (predictions === void 0) return unmeasured(`${manifest.file} names no predictions`, "Name the predictions in evaluation.predictions.");
	const { path, dvc, uri, sha256 } = predictions;
	const reference = {
		...path === void 0 ? {} : { path },
		...dvc === void 0 ? {} : { dvc },
		...uri === void 0 ? {} : { uri },
		...sha256 === void 0 ? {} : { sha256 }
	};
	const found = await resolveEvidence(reference, places);
	if (found.kind === "unavailable") return unmeasured(found.because.replace(/\.$/, ""), found.remedy);
	const config = configFor(manifest, wanted);
	if (!config.ok) return unmeasured(config.problems[0]?.message ?? "evaluation cannot be read", mend);
	const prepared = await prepareFile(found.file, config.value, path ?? dvc ?? "predictions");
	if (!prepared.ok) return unmeasured(firstOf(prepared.problems), mend);
	return {
		kind: "read",
		evidence: {
			sha256: `sha256:${found.sha256}`,
			from: found.from,
			rows: prepared.value.data.rows
		},
		config: config.value,
		prepared: prepared.value
	};
};
const firstOf = (problems) => {
	const [first, ...others] = problems;
	if (first === void 0) return "the predictions cannot be read";
	return `${first.line === null ? first.row === null ? first.file : `${first.file}, row ${first.row}` : `${first.file}:${first.line}`}: ${first.message}${others.length === 0 ? "" : ` (and ${others.length} more)`}`;
};
/** The champion's predictions stand at base; on other rows than the challenger's they compare nothing. */
const measureChampion = async (own, wanted, places) => {
	const { champion } = wanted;
	if (champion === null) return unmeasured("there is no champion", "Nothing is to be done.");
	const theirs = await read(champion, wanted, places);
	if (theirs.kind === "unmeasured") return theirs;
	const names = {
		champion: champion.file,
		challenger: wanted.manifest.file
	};
	const compared = compareModels({
		champion: theirs.prepared,
		challenger: own.prepared
	}, names, own.config);
	if (!compared.ok) return unmeasured(firstOf(compared.problems), "Measure both versions on the same rows, with the same ids and labels.");
	return {
		kind: "measured",
		evidence: {
			...theirs.evidence,
			rows: compared.report.matched
		},
		differences: compared.report.metrics
	};
};
// src/engines/workplace.ts
const mostBytes = 2 * 1024 ** 3;
/** This machine: the checkout that a step before us may have filled, and a folder of our own for what must lie on disk. */
const workplaceAt = (checkout, temporary = tmpdir()) => ({
	checkout,
	temporary: mkdtempSync(join(temporary, "assay-")),
	mostBytes
});
// src/domain/explain.ts
/** A kind of gate, a gate of the policy or a role: what it asks, why it answered so, what would change the answer. */
const explain = (name, verdict) => {
	const transitions = verdict?.transitions ?? [];
	const findings = transitions.flatMap((one) => one.findings.filter(({ gate }) => gate === name));
	const roles = transitions.flatMap((transition) => transition.approvals.filter(({ role }) => role === name).map((answer) => ({
		answer,
		transition
	})));
	const gate = gateOf(name);
	if (gate === null && findings.length + roles.length === 0) return unknown$1(name, transitions);
	return {
		kind: "known",
		paragraphs: [
			...gate === null ? [] : [[`${gate.kind}: ${gate.asks}`, `In a policy: { ${gate.example} }`]],
			...findings.map(findingLines),
			...roles.map(roleLines)
		],
		findings,
		roles: roles.map(({ answer }) => answer)
	};
};
const unknown$1 = (name, transitions) => {
	const named = transitions.flatMap(({ findings, approvals }) => [...findings.map(({ gate }) => gate), ...approvals.map(({ role }) => role)]);
	const known = [.../* @__PURE__ */ new Set([...named, ...gates$1.map(({ kind }) => kind)])];
	return {
		kind: "unknown",
		nearest: nearest(name, known),
		known
	};
};
const findingLines = (finding) => {
	const { gate, kind, answer, because, remedy, operator, expected, actual, evidence, file, line, enforcement } = finding;
	const asks = gateOf(kind)?.asks;
	const compared = operator !== null && expected !== null && actual !== null;
	return [
		`${gate} answers ${answer}${enforcement === "warn" ? " (warns only)" : ""}: ${because}`,
		...asks === void 0 ? [] : [`It asks: ${asks}`],
		...compared ? [`Compared: ${String(actual)} ${operator} ${String(expected)}${evidence === null ? "" : ` (${evidence})`}`] : [],
		`It looked at ${file}:${line}`,
		...remedy === null ? [] : [`What would change it: ${remedy}`]
	];
};
const roleLines = ({ answer, transition }) => {
	const { role, needed, filled_by, could_be_filled_by, until } = answer;
	const open = filled_by.length < needed;
	const whoElse = could_be_filled_by.length === 0 ? "somebody new: nobody in it can fill it" : could_be_filled_by.join(" or ");
	return [
		`${role} of ${transition.model} ${transition.version} (${transition.from} -> ${transition.to}): ${filled_by.length} of ${needed}`,
		...filled_by.length === 0 ? [] : [`Filled by ${filled_by.join(", ")}${until === null ? "" : `, until ${until}`}`],
		...open ? [`What would change it: an approval on the present head by ${whoElse}`] : [],
		...transition.not_counted.map(({ user, because }) => `${user} does not count: ${because}`)
	];
};
// src/domain/plan.ts
/** The one required check. No job and no check run may carry this name. */
const statusContext = "assay/promotion";
const cardMarker = "<!-- assay:card -->";
const decisions = [
	"approved",
	"awaiting",
	"rejected",
	"undecidable"
];
const labelOf = (decision) => `assay: ${decision}`;
const labels = decisions.map(labelOf);
/** What should be so on GitHub after this verdict, the status first: nothing after it may cost it. */
const plan = (verdict, { snapshot, card, notice }) => {
	const status = {
		kind: "status",
		head: verdict.head,
		context: statusContext,
		...verdict.status
	};
	const summary = {
		kind: "summary",
		body: card
	};
	const annotate = {
		kind: "annotate",
		annotations: annotationsOf(verdict)
	};
	if (!isGoverned(verdict, snapshot)) return [
		status,
		annotate,
		summary
	];
	return [
		status,
		{
			kind: "comment",
			marker: cardMarker,
			body: card
		},
		{
			kind: "notice",
			decision: verdict.decision,
			body: notice
		},
		{
			kind: "labels",
			add: [labelOf(verdict.decision)],
			remove: labels.filter((label) => label !== labelOf(verdict.decision))
		},
		...requests(verdict, snapshot),
		annotate,
		summary
	];
};
/** A pull request that touches no model gets its status and is otherwise left in peace. */
const isGoverned = (verdict, snapshot) => verdict.transitions.length > 0 || verdict.problems.length > 0 || snapshot.files.length > 0;
/** People are asked when only people are missing: nobody reads a change that its gates refuse. */
const requests = (verdict, snapshot) => {
	if (verdict.decision !== "awaiting" || snapshot.pull.draft) return [];
	const asked = [...new Set(verdict.transitions.flatMap(({ approvals }) => approvals.flatMap(({ ask }) => ask)))].sort();
	if (asked.length === 0) return [];
	const isTeam = (name) => name.startsWith("@");
	const teams = asked.filter(isTeam).map((name) => name.slice(1));
	return [{
		kind: "request-review",
		users: asked.filter((name) => !isTeam(name)),
		teams
	}];
};
const annotationsOf = ({ problems, transitions }) => [...problems.map(ofProblem), ...transitions.flatMap(({ findings }) => findings.filter(needsSaying).map(ofFinding))];
const needsSaying = ({ answer }) => answer !== "pass" && answer !== "skip";
const ofProblem = ({ severity, file, line, column, code, message, expected, nearest }) => ({
	level: severity,
	file,
	line,
	column,
	title: `assay: ${code}`,
	message: visibleLine([
		message,
		expected === null ? null : `Expected: ${expected}.`,
		nearest === null ? null : `Did you mean ${nearest}?`
	].filter((part) => part !== null).join(" "))
});
const ofFinding = (finding) => ({
	level: blocks(finding) ? "error" : "warning",
	file: finding.file,
	line: finding.line,
	column: finding.column,
	title: `assay: ${finding.gate}`,
	message: visibleLine(`${finding.because}. ${finding.remedy ?? ""}`)
});
// src/domain/describe.ts
const longest = 140;
/** The status line: what is missing and from whom. GitHub takes 140 characters. */
const describe = (folded) => cut(visibleLine(words(folded)), longest);
const words = (folded) => {
	switch (folded.decision) {
		case "undecidable": return undecidable(folded);
		case "rejected": return rejected(folded.transitions);
		case "awaiting": return `Waits for ${folded.transitions.flatMap(({ approvals }) => approvals.flatMap(openRole)).join(" and ")}`;
		case "approved": return approved(folded.transitions);
	}
};
const undecidable = ({ problems, transitions }) => {
	const errors = problems.filter(isError);
	const [problem] = errors;
	if (problem === void 0) return failed(transitions, "Cannot tell: ");
	const hint = problem.nearest === null ? "" : ` (did you mean ${problem.nearest}?)`;
	return `${problem.file}:${problem.line}: ${problem.message}${hint}${andMore(errors.length)}`;
};
const rejected = (transitions) => {
	const vetoes = [...new Set(transitions.flatMap(({ vetoes }) => vetoes.map(({ user }) => user)))];
	return vetoes.length > 0 ? `Changes requested by ${vetoes.join(", ")}` : failed(transitions, "");
};
/** What fails is said before what cannot be told. */
const failed = (transitions, start) => {
	const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
	const first = blocking.find(({ answer }) => answer !== "error") ?? blocking[0];
	return first === void 0 ? start : `${start}${sentence(first)}${andMore(blocking.length)}`;
};
const sentence = ({ gate, because }) => `${gate}: ${because}`;
const andMore = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
const openRole = ({ role, needed, filled_by, could_be_filled_by }) => {
	const open = needed - filled_by.length;
	if (open <= 0) return [];
	const who = could_be_filled_by.slice(0, 3).join(", ");
	const more = could_be_filled_by.length > 3 ? ", …" : "";
	return [`${open > 1 ? `${open} × ` : ""}${role} (${who === "" ? "nobody can" : `${who}${more}`})`];
};
const approved = (transitions) => {
	const [first] = transitions;
	if (first === void 0) return "No model changes state here";
	const people = [...new Set(transitions.flatMap(({ approvals }) => approvals.flatMap(({ filled_by }) => filled_by)))];
	const by = people.length === 0 ? "" : `, approved by ${people.join(", ")}`;
	return `${first.model} ${first.version} ${move(first)}${andMore(transitions.length)}: every gate holds${by}`;
};
const move = ({ change, from, to }) => {
	if (change === "promotion") return `${from} → ${to}`;
	return change === "removal" ? "removed" : `amended in ${from}`;
};
const cut = (text, most) => {
	const points = Array.from(text);
	return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`;
};
// src/domain/amendment.ts
/** The dotted paths at which two manifests differ, as deep as both are maps. */
const changedPaths = (before, after) => {
	if (!isMap(before) || !isMap(after)) return canonical(plain$1(before ?? null)) === canonical(plain$1(after ?? null)) ? [] : [""];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => changedPaths(before[key], after[key]).map((rest) => rest === "" ? key : `${key}.${rest}`));
};
const covers = (pattern, path) => pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern || path.startsWith(`${pattern}.`);
const evidence = [
	"model.artifact",
	"model.data_version",
	"data",
	"features",
	"training",
	"evaluation"
];
/** Does the amendment stay within what its state may change? */
const judgeAmendment = ({ base, subject, from }, mayChange) => {
	const paths = changedPaths(base?.document.value, subject.document.value);
	const fixed = from === "production" ? evidence : [];
	const refused = paths.filter((path) => fixed.some((one) => covers(one, path)) || !mayChange.some((one) => covers(one, path)));
	const [first] = refused;
	if (first === void 0) return pass(claim("amendment", {
		evidence: "declared",
		actual: paths.join(", ")
	}), `changes ${paths.join(", ") || "nothing"} in ${from}`);
	return fail(claim("amendment", {
		evidence: "declared",
		expected: mayChange.join(", "),
		actual: refused.join(", "),
		at: lineOf(subject, first.split("."))
	}), `${refused.join(", ")} may not be changed in ${from}`, fixed.some((one) => covers(one, first)) ? "Put the change into a new version." : `Undo it, or ask the owners of the policy to allow it under amendments.${from}.`);
};
// src/domain/approvals/identity.ts
/** GitHub's logins are the same in any case; they are compared lower-cased and shown as GitHub spells them. */
const sameLogin = (login) => login.replace(/^@/, "").toLowerCase();
const noReply = /^(?:\d+\+)?([a-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** From what a manifest, a commit or a trailer says (`@dana`, `Dana <dana@example.com>`, an e-mail) to a login; null = nobody knows. */
const personNamed = (said, known) => {
	const trimmed = said.trim();
	const mail = (/<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
	const mapped = known.get(mail);
	if (mapped !== void 0) return sameLogin(mapped);
	const [, login] = noReply.exec(mail) ?? [];
	if (login !== void 0) return sameLogin(login);
	return /^@?[A-Za-z0-9][A-Za-z0-9-]*$/.test(trimmed) ? sameLogin(trimmed) : null;
};
/** E-mail to login: what the policy says, and what GitHub itself attributed in this pull request. */
const identitiesOf = (snapshot, policy) => {
	const known = /* @__PURE__ */ new Map();
	for (const { author, author_email } of snapshot.heads.flatMap((head) => head.commits)) if (author !== null && author_email !== null) known.set(author_email.toLowerCase(), author);
	for (const [mail, login] of Object.entries(policy.data.people?.identities ?? {})) known.set(mail.toLowerCase(), login);
	return known;
};
// src/domain/approvals/makers.ts
const makersOf = (change, snapshot, policy) => {
	const kinds = policy.data.people?.cannot_approve ?? bannedKinds;
	const known = identitiesOf(snapshot, policy);
	const commits = snapshot.heads.flatMap((head) => head.commits);
	const makers = [
		{
			login: snapshot.pull.author,
			kind: "author",
			because: "author: opened the pull request"
		},
		...commits.flatMap((commit) => makersOfCommit(commit, known)),
		...snapshot.heads.map((head) => ({
			login: head.pushed_by,
			kind: "pusher",
			because: `pusher: pushed ${short$1(head.name)}`
		})),
		...trainers(change, known)
	];
	const banned = /* @__PURE__ */ new Map();
	for (const { login, kind, because } of makers) {
		if (login === null || !kinds.includes(kind) || banned.has(sameLogin(login))) continue;
		banned.set(sameLogin(login), because);
	}
	const authorsCount = kinds.includes("committer");
	return {
		banned,
		strangers: kinds.includes("trainer") ? strangersIn(change, known) : [],
		unattributable: authorsCount ? commits.flatMap((commit) => unattributed(commit, known)) : []
	};
};
const short$1 = (name) => /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
const isWebFlow = (commit) => commit.committer === "web-flow" && commit.verified;
const isForgedWebFlow = (commit) => commit.committer === "web-flow" && !commit.verified;
const makersOfCommit = (commit, known) => [
	{
		login: authorOf(commit, known),
		kind: "committer",
		because: "committer: wrote a commit of this pull request"
	},
	...isWebFlow(commit) ? [] : [{
		login: commit.committer,
		kind: "committer",
		because: "committer: committed to this pull request"
	}],
	...commit.co_authors.map((said) => ({
		login: personNamed(said, known),
		kind: "co_author",
		because: "co_author: named as co-author of a commit"
	})),
	{
		login: commit.suggestion_by,
		kind: "committer",
		because: "committer: a suggestion of theirs was applied"
	}
];
const authorOf = ({ author, author_email }, known) => author ?? (author_email === null ? null : personNamed(author_email, known));
const unattributed = (commit, known) => {
	const author = authorOf(commit, known) === null ? [commit.author_email ?? "an author without e-mail"] : [];
	const committer = commit.committer === null || isForgedWebFlow(commit) ? ["a committer whom GitHub does not know"] : [];
	return [
		...author,
		...committer,
		...commit.co_authors.filter((said) => personNamed(said, known) === null)
	];
};
/** Named as maker by an e-mail that no account is known for. */
const strangersIn = ({ subject }, known) => [subject.data.model.trained_by, subject.data.evaluation?.submitted_by].flatMap((said) => said !== void 0 && personNamed(said, known) === null ? [said] : []);
const trainers = ({ base, subject }, known) => [base, subject].flatMap((manifest) => {
	const { model, evaluation } = manifest?.data ?? {};
	return [{
		said: model?.trained_by,
		because: "trainer: trained this model"
	}, {
		said: evaluation?.submitted_by,
		because: "trainer: submitted its evaluation"
	}].flatMap(({ said, because }) => said === void 0 ? [] : [{
		login: personNamed(said, known),
		kind: "trainer",
		because
	}]);
});
// src/domain/approvals/matching.ts
/** Each slot takes one of its candidates, each candidate at most one slot, as many slots as can be (Kuhn's augmenting paths). */
const matchPeople = (slots) => {
	const slotOf = /* @__PURE__ */ new Map();
	const takes = (slot, seen) => {
		for (const person of slots[slot] ?? []) {
			if (seen.has(person)) continue;
			seen.add(person);
			const holder = slotOf.get(person);
			if (holder !== void 0 && !takes(holder, seen)) continue;
			slotOf.set(person, slot);
			return true;
		}
		return false;
	};
	for (const slot of slots.keys()) takes(slot, /* @__PURE__ */ new Set());
	const filled = slots.map(() => null);
	for (const [person, slot] of slotOf) filled[slot] = person;
	return filled;
};
// src/domain/approvals/reviews.ts
const opinionsOf = (reviews) => {
	const latest = /* @__PURE__ */ new Map();
	const ghosts = [];
	const ordered = [...reviews].sort((a, b) => a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1);
	for (const review of ordered) {
		if (review.state === "COMMENTED" || review.state === "PENDING") continue;
		if (review.user === null) {
			if (review.state === "APPROVED") ghosts.push({
				user: "ghost",
				because: "ghost: the account of this review is gone"
			});
			continue;
		}
		latest.set(sameLogin(review.user), review);
	}
	return {
		latest: [...latest.values()],
		ghosts
	};
};
const mayWrite = /* @__PURE__ */ new Set([
	"write",
	"maintain",
	"admin"
]);
const permissionOf = (snapshot, login) => {
	const user = snapshot.users[sameLogin(login)];
	return {
		isBot: user?.type === "Bot" || login.endsWith("[bot]"),
		writes: user === void 0 || mayWrite.has(user.permission)
	};
};
const mayVeto = ({ isBot, writes }) => writes && !isBot;
/** Changes asked for hold until the one who asked lifts them, whatever is pushed meanwhile. */
const vetoesOf = (opinions, snapshot) => opinions.latest.filter(({ state, user }) => state === "CHANGES_REQUESTED" && user !== null && mayVeto(permissionOf(snapshot, user))).map(({ user, at }) => ({
	user: user ?? "",
	at
}));
// src/domain/approvals/roles.ts
const peopleOf = (role, change, { snapshot, policy }) => {
	const rule = policy.data.roles?.[role];
	const place = policy.originOf(["roles", role]);
	const owners = rule?.field === void 0 ? [] : ownersOf(change);
	const teams = [...rule?.teams ?? [], ...owners.filter(isTeam)].map(teamName);
	const people = /* @__PURE__ */ new Map();
	const named = /* @__PURE__ */ new Map();
	const add = (login) => people.set(sameLogin(login), login.replace(/^@/, ""));
	for (const login of [...rule?.users ?? [], ...owners.filter((owner) => !isTeam(owner))]) {
		add(login);
		named.set(login.replace(/^@/, ""), [sameLogin(login)]);
	}
	const problems = [];
	for (const slug of teams) {
		const team = snapshot.teams[slug];
		if (team?.kind === "members") {
			team.members.forEach(add);
			named.set(`@${slug}`, team.members.map(sameLogin));
		} else if (team?.kind !== "unasked") problems.push(unreadable$1(place, {
			role,
			slug,
			because: team?.because ?? "nobody could read it"
		}));
	}
	const unasked = teams.filter((slug) => snapshot.teams[slug]?.kind === "unasked").map((slug) => `@${slug}`);
	if (people.size + unasked.length + problems.length === 0) problems.push(empty(place, role, rule?.field === void 0 ? teams : null));
	return {
		role,
		people,
		named,
		unasked,
		problems
	};
};
/** Read at base where the manifest exists there: a pull request does not choose its own approvers. */
const ownersOf = ({ base, subject }) => base?.data.model.owners ?? subject.data.model.owners ?? [];
const isTeam = (owner) => owner.includes("/");
const teamName = (said) => said.replace(/^@/, "").toLowerCase();
const unreadable$1 = (place, { role, slug, because }) => problemAt(place, {
	code: "unreadable-team",
	message: `the team ${slug} of role ${role} cannot be read: ${because}`,
	found: slug,
	expected: "a team that the token can read (members: read)"
});
const empty = (place, role, teams) => problemAt(place, {
	code: "empty-role",
	message: `the role ${role} has nobody in it, so nothing that needs it can be approved`,
	found: teams === null ? "no model.owners in the manifest" : `nobody in ${teams.join(", ") || "it"}`,
	expected: "at least one person"
});
// src/domain/approvals/assign.ts
const assign = (asked, snapshot, policy) => {
	const roles = [...asked.roles.keys()].map((role) => peopleOf(role, asked.change, {
		snapshot,
		policy
	}));
	const makers = makersOf(asked.change, snapshot, policy);
	const opinions = opinionsOf(snapshot.reviews);
	const standing = {
		snapshot,
		makers,
		roles,
		expireAfter: asked.expireAfter
	};
	const judged = opinions.latest.map((review) => ({
		review,
		refusal: refusalOf(review, standing)
	}));
	const valid = judged.filter(({ review, refusal }) => review.state === "APPROVED" && refusal === null).map(({ review }) => review);
	const refused = judged.flatMap(({ review, refusal }) => refusal === null || review.user === null ? [] : [{
		user: review.user,
		because: refusal
	}]);
	const filled = fill(asked.roles, roles, valid);
	return {
		approvals: roles.map((role) => answerOf(role, {
			asked,
			filled,
			valid,
			standing
		})),
		not_counted: [
			...refused,
			...secondRoles(filled, roles, asked.roles),
			...opinions.ghosts
		],
		vetoes: vetoesOf(opinions, snapshot),
		problems: [...roles.flatMap((role) => role.problems), ...makers.strangers.map((said) => stranger(asked.change, said))]
	};
};
const stranger = ({ subject }, said) => problemAt(subject.document.placeOf(["model", "trained_by"]), {
	code: "unattributable",
	message: `${said} made this model, and nobody knows which account that is: its owner could approve it`,
	found: said,
	expected: "an e-mail that the policy maps under people.identities, or a login",
	severity: "warning"
});
/** Why this person's last word does not count as an approval; null: it does, or it is none. */
const refusalOf = (review, { snapshot, makers, roles, expireAfter }) => {
	const login = review.user ?? "";
	if (review.state === "DISMISSED") return "dismissed: the review was dismissed";
	if (review.state !== "APPROVED") return null;
	const { isBot, writes } = permissionOf(snapshot, login);
	if (isBot) return "bot: a program cannot approve";
	const made = makers.banned.get(sameLogin(login));
	if (made !== void 0) return made;
	if (!roles.some((role) => role.people.has(sameLogin(login)))) return "not_in_role: in none of the roles asked for";
	if (!writes) return "no_permission: may not write to this repository";
	if (review.head !== snapshot.head) return `stale: approved ${short(review.head)}, the head is ${short(snapshot.head)}`;
	if (isExpired(review, snapshot.now, expireAfter)) return `expired: approved more than ${expireAfter} ago`;
	const [lost] = makers.unattributable;
	return lost === void 0 ? null : `unattributable: nobody knows whose commit ${lost} is; map it under people.identities`;
};
const short = (name) => /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
const expiryOf = (review, expireAfter) => {
	const [at, lasts] = [instant(review.at), expireAfter === null ? null : microseconds(expireAfter)];
	return at === null || lasts === null ? null : at + lasts.toNumber() / 1e3;
};
const isExpired = (review, now, expireAfter) => {
	const [expiry, time] = [expiryOf(review, expireAfter), instant(now)];
	return expiry !== null && time !== null && time >= expiry;
};
const fill = (asked, roles, valid) => {
	const logins = valid.map((review) => sameLogin(review.user ?? ""));
	const slots = roles.flatMap(({ role, people }) => {
		const candidates = logins.filter((login) => people.has(login));
		return Array.from({ length: asked.get(role) ?? 1 }, () => ({
			role,
			candidates
		}));
	});
	const matched = matchPeople(slots.map((slot) => slot.candidates));
	const filled = new Map(roles.map(({ role }) => [role, []]));
	for (const [index, { role }] of slots.entries()) {
		const person = matched[index];
		if (person) filled.get(role)?.push(person);
	}
	return filled;
};
const answerOf = (role, { asked, filled, valid, standing }) => {
	const by = filled.get(role.role) ?? [];
	const needed = asked.roles.get(role.role) ?? 1;
	const spelt = (login) => role.people.get(login) ?? login;
	const expiries = valid.filter((review) => by.includes(sameLogin(review.user ?? ""))).flatMap((review) => expiryOf(review, asked.expireAfter) ?? []);
	const open = by.length < needed ? couldFill(role, filled, standing) : [];
	return {
		role: role.role,
		needed,
		filled_by: by.map(spelt).sort(),
		could_be_filled_by: [...open.map(spelt).sort(), ...by.length < needed ? role.unasked : []],
		until: expiries.length === 0 ? null : new Date(Math.min(...expiries)).toISOString(),
		ask: [...namedFor(role, open), ...by.length < needed ? role.unasked : []].sort()
	};
};
const namedFor = ({ named }, open) => [...named].filter(([, people]) => people.some((login) => open.includes(login))).map(([name]) => name);
const couldFill = (role, filled, { makers, snapshot }) => {
	const used = new Set([...filled.values()].flat());
	return [...role.people.keys()].filter((login) => {
		const { isBot, writes } = permissionOf(snapshot, login);
		return !used.has(login) && !makers.banned.has(login) && !isBot && writes;
	});
};
const secondRoles = (filled, roles, asked) => [...filled].flatMap(([role, people]) => people.flatMap((login) => {
	const open = roles.find((other) => other.role !== role && other.people.has(login) && (filled.get(other.role)?.length ?? 0) < (asked.get(other.role) ?? 1));
	if (open === void 0) return [];
	return [{
		user: open.people.get(login) ?? login,
		because: `second_role: fills ${role} and cannot fill ${open.role} too`
	}];
}));
// src/domain/champion.ts
/** The one version in production at base; where there is none, or more than one, the one that `replaces` names. */
const championOf = ({ model, version, subject }, atBase, unread) => {
	const others = atBase.filter((other) => other.name === model && other.version !== version);
	const named = subject.data.model.replaces;
	if (named !== void 0 && !others.some((other) => other.version === named)) return namedChampion(others, {
		named,
		model,
		unread
	});
	const serving = others.filter((other) => other.status === "production");
	const [only, second] = serving;
	if (only !== void 0 && second === void 0) return {
		kind: "one",
		manifest: only
	};
	if (second !== void 0) return named === void 0 ? tooMany(serving) : namedChampion(serving, {
		named,
		model,
		unread
	});
	if (named !== void 0) return namedChampion(others, {
		named,
		model,
		unread
	});
	return unread === 0 ? { kind: "none" } : unknown(`${unread} manifests of ${model} were not read: there are too many`);
};
const unknown = (because) => ({
	kind: "unknown",
	because,
	remedy: "Name the champion in model.replaces."
});
const namedChampion = (others, { named, model, unread }) => {
	const found = others.find((other) => other.version === named);
	if (found !== void 0) return {
		kind: "one",
		manifest: found
	};
	return {
		kind: "unknown",
		because: unread === 0 ? `model.replaces names ${named}, and base has no such version of ${model}` : `the manifest of ${model} ${named} was not read`,
		remedy: "Name a version in model.replaces that has a manifest at base."
	};
};
const tooMany = (serving) => unknown(`${serving.map((one) => one.version).join(" and ")} are both in production at base`);
// src/domain/demands.ts
const nothing$1 = {
	gates: [],
	roles: /* @__PURE__ */ new Map(),
	expireAfter: null
};
/** What the policy asks of this change: of entering a state, of going back to one, of being amended in one. */
const demandsFor = (change, policy) => {
	if (change.kind === "removal" || isNewExperiment(change)) return nothing$1;
	if (change.kind === "promotion") {
		const { rollback } = policy.data;
		if (rollback === void 0 || !isRollback(change)) return demandsOf(change, policy);
		return {
			...nothing$1,
			roles: rolesAsked(rollback.approvals)
		};
	}
	const rule = policy.data.amendments?.[change.from];
	if (rule !== void 0) return {
		...nothing$1,
		roles: rolesAsked(rule.approvals)
	};
	return change.from === "experimenting" ? nothing$1 : demandsOf(change, policy);
};
/** Entering a state, at every risk tier that base or head states: a pull request cannot lower its own tier. */
const demandsOf = (change, policy) => {
	const target = policy.data.to?.[change.to];
	return target === void 0 ? nothing$1 : join$1([target, ...tierRules(change, target)]);
};
const tierOf = ({ base, subject }) => subject.data.model.risk_tier ?? base?.data.model.risk_tier ?? null;
/** A tier that nobody stated could be any of them, so it is judged as all of them. */
const tierRules = ({ base, subject }, { tiers = {} }) => {
	const stated = [base?.data.model.risk_tier, subject.data.model.risk_tier].filter((tier) => tier !== void 0);
	return stated.length === 0 ? Object.values(tiers) : stated.flatMap((tier) => Object.hasOwn(tiers, tier) ? [tiers[tier] ?? {}] : []);
};
const usualTiers = [
	"low",
	"medium",
	"high"
];
/** A slip in the tier would be judged by no tier's rules. */
const tierProblems = ({ subject }, policy) => {
	const stated = subject.data.model.risk_tier;
	const named = Object.values(policy.data.to ?? {}).flatMap((target) => Object.keys(target?.tiers ?? {}));
	const valid = [.../* @__PURE__ */ new Set([...named, ...usualTiers])];
	if (stated === void 0 || named.length === 0 || valid.includes(stated)) return [];
	return [problemAt(subject.document.placeOf(["model", "risk_tier"]), {
		code: "unknown-tier",
		message: `model.risk_tier cannot be ${stated}`,
		found: stated,
		expected: `one of ${valid.join(", ")}`,
		nearest: nearest(stated, valid)
	})];
};
const join$1 = (demands) => {
	const roles = /* @__PURE__ */ new Map();
	for (const [role, count] of demands.flatMap((demand) => Object.entries(demand.approvals ?? {}))) roles.set(role, Math.max(roles.get(role) ?? 0, count));
	return {
		gates: [...new Set(demands.flatMap((demand) => demand.gates ?? []))],
		roles,
		expireAfter: shortest(demands.flatMap((demand) => demand.expire_after ?? []))
	};
};
const shortest = (durations) => [...durations].sort((a, b) => length(a) - length(b))[0] ?? null;
const length = (duration) => microseconds(duration)?.toNumber() ?? Infinity;
const rolesAsked = (approvals) => new Map(Object.entries(approvals ?? {}));
// src/domain/standing-rules.ts
const standingRules = (change, around) => {
	if (change.kind !== "promotion") return [];
	return [
		...sameArtifact(change),
		...oneChampion(change, around),
		...rollback(change, around)
	];
};
const carriesOn = /* @__PURE__ */ new Set([
	"evaluated -> shadow",
	"shadow -> staging",
	"staging -> production"
]);
/** What was judged on the way must be what goes on. */
const sameArtifact = ({ from, to, base, subject }) => {
	const [before, after] = [base?.data.model.artifact?.sha256, subject.data.model.artifact?.sha256];
	if (!carriesOn.has(`${from} -> ${to}`) || before === void 0) return [];
	const subjectClaim = claim("model.artifact.sha256", {
		operator: "=",
		expected: before,
		actual: after ?? null,
		evidence: "declared",
		at: lineOf(subject, [
			"model",
			"artifact",
			"sha256"
		])
	});
	return [{
		id: "same-artifact",
		enforcement: "block",
		judgement: before === after ? pass(subjectClaim, `the artifact is the one that was judged in ${from}`) : fail(subjectClaim, `the artifact is not the one that was judged in ${from}`, "A new artifact starts again from experimenting, as a version of its own.")
	}];
};
const oneChampion = (change, { changes, atBase, policy }) => {
	if (change.to !== "production" || policy.data.champions === "many") return [];
	const rivals = changes.filter((other) => other !== change && other.model === change.model && other.to === "production" && other.kind === "promotion");
	const moved = new Set(changes.filter((other) => other.model === change.model && other.kind !== "amendment").map((other) => other.version));
	const staying = atBase.filter((other) => other.name === change.model && other.status === "production" && !moved.has(other.version));
	const at = lineOf(change.subject, ["model", "status"]);
	const subject = claim("versions in production", {
		operator: "=",
		expected: 1,
		evidence: "declared",
		at
	});
	if (rivals.length > 0) {
		const said = rivals.map((other) => other.version).join(", ");
		return [{
			id: "one-champion",
			enforcement: "block",
			judgement: fail({
				...subject,
				actual: rivals.length + 1
			}, `${said} claims production in the same pull request`, "Promote one version of a model at a time.")
		}];
	}
	if (staying.length === 0) return [];
	const said = staying.map((other) => other.version).join(", ");
	return [{
		id: "one-champion",
		enforcement: "warn",
		judgement: fail({
			...subject,
			actual: staying.length + 1
		}, `${said} stays in production beside it`, `Deprecate ${said} when the new version serves.`)
	}];
};
/** Back to a version that was in production before, as it was, and not too long ago. */
const rollback = (change, { journal, now, policy }) => {
	const within = policy.data.rollback?.within;
	if (!isRollback(change) || within === void 0) return [];
	return [{
		id: "rollback",
		enforcement: "block",
		judgement: judgeRollback(change, within, {
			journal,
			now
		})
	}];
};
const judgeRollback = ({ model, version, subject }, within, { journal, now }) => {
	const own = journal.filter((entry) => entry.model === model && entry.version === version);
	const served = own.findLast((entry) => entry.to === "production");
	const left = own.findLast((entry) => entry.from === "production");
	const at = lineOf(subject, ["model", "status"]);
	const about = claim("rollback", {
		operator: "<=",
		expected: within,
		evidence: "declared",
		at
	});
	if (served === void 0 || left === void 0) return cannotTell(about, `the journal does not say that ${version} was in production`, "Promote it the ordinary way: a new version from experimenting.");
	const artifact = subject.data.model.artifact?.sha256 ?? null;
	if (served.artifact === null || bareDigest$1(served.artifact) !== artifact) return fail(about, `the artifact is not the one that was in production`, "Roll back to the very artifact that served.");
	const [since, limit] = [instant(left.at), microseconds(within)];
	if (since === null || limit === null) return cannotTell(about, "the journal gives no date", "Promote it the ordinary way.");
	if ((now - since) * 1e3 > limit.toNumber()) return fail(about, `left production on ${left.at}, more than ${within} ago`, "Promote a new version the ordinary way.");
	return pass(about, `was in production until ${left.at}, with the same artifact`);
};
// src/domain/judge.ts
const judgeChange = (change, around, snapshot) => {
	const demands = change.lawful ? demandsFor(change, around.policy) : nothing$1;
	const champion = championOf(change, around.atBase, snapshot.siblings.unread);
	const about = {
		manifest: change.subject,
		champion,
		from: change.from,
		to: change.to,
		now: around.now,
		measurement: snapshot.measurements[change.subject.file] ?? notAsked,
		statistics: statisticsOf(around.policy)
	};
	const stamp = stampFor(change);
	const findings = !change.lawful ? [] : [
		...amendmentFindings(change, around).map((judgement) => stamp("amendment", "amendment", {
			judgement,
			enforcement: "block"
		})),
		...standingRules(change, around).map(({ id, ...rule }) => stamp(id, "lifecycle", rule)),
		...demands.gates.flatMap((id) => gateFindings(id, {
			about,
			around,
			stamp
		}))
	];
	const asked = {
		change,
		roles: demands.roles,
		expireAfter: demands.expireAfter
	};
	const { problems, ...people } = assign(asked, snapshot, around.policy);
	return {
		transition: {
			...facts(change, champion),
			findings,
			...people
		},
		problems: [...tierProblems(change, around.policy), ...problems]
	};
};
const notAsked = {
	kind: "unmeasured",
	because: "the manifest names no predictions",
	remedy: "Name the predictions in evaluation.predictions, so that assay can measure them."
};
const facts = (change, champion) => ({
	model: change.model,
	version: change.version,
	file: change.file,
	change: change.kind,
	from: change.from,
	to: change.to,
	lawful: change.lawful,
	tier: tierOf(change),
	champion: champion.kind === "one" ? champion.manifest.version : null,
	digests: digestsOf(change)
});
const digestsOf = ({ subject }) => {
	const artifact = subject.data.model.artifact?.sha256;
	const predictions = subject.data.evaluation?.predictions?.sha256;
	return {
		...artifact === void 0 ? {} : { artifact: `sha256:${artifact}` },
		manifest: subject.digest,
		...predictions === void 0 ? {} : { predictions: `sha256:${predictions}` }
	};
};
const closed = /* @__PURE__ */ new Set(["production", "retired"]);
/** Without a rule for its state, a version is judged as if it entered the state again; what serves, or is done, stays as it is. */
const amendmentFindings = (change, { policy }) => {
	if (change.kind !== "amendment" || isNewExperiment(change)) return [];
	const rule = policy.data.amendments?.[change.from];
	if (rule?.may_change !== void 0) return [judgeAmendment(change, rule.may_change)];
	return closed.has(change.from) ? [judgeAmendment(change, ["x-*"])] : [];
};
const stampFor = (change) => (gate, kind, { judgement, enforcement }) => {
	const { at, ...claimed } = judgement.claim;
	const place = at ?? change.subject.document.placeOf(["model", "status"]);
	return {
		gate,
		kind,
		answer: judgement.answer,
		enforcement,
		...claimed,
		because: judgement.because,
		remedy: "remedy" in judgement ? judgement.remedy : null,
		file: change.file,
		line: place.line,
		column: place.column,
		waiver: null
	};
};
const gateFindings = (id, { about, around, stamp }) => {
	const gate = around.policy.data.gates?.[id];
	if (gate === void 0) return [];
	return gate.judge(about).map((judgement) => stamp(id, gate.kind, {
		judgement,
		enforcement: gate.enforcement
	}));
};
// src/domain/next.ts
/** What has to happen, the first thing first: mend the input, mend what fails, lift the vetoes, approve. */
const nextSteps = ({ transitions, problems }, author) => {
	const authors = author === null ? [] : [author];
	const mend = problems.filter(isError).map((problem) => ({
		who: authors,
		what: `${problem.file}:${problem.line}: ${problem.message}${problem.nearest === null ? "" : `; did you mean ${problem.nearest}?`}`
	}));
	const remedies = transitions.flatMap(({ findings }) => findings.filter(blocks).map(({ gate, because, remedy }) => ({
		who: authors,
		what: `${gate}: ${remedy ?? because}`
	})));
	const lift = [...new Set(transitions.flatMap(({ vetoes }) => vetoes.map(({ user }) => user)))].map((user) => ({
		who: [user],
		what: "asked for changes: approve, or dismiss the review, when they are made"
	}));
	return [
		...mend,
		...remedies,
		...lift,
		...transitions.flatMap(openRoles)
	];
};
const openRoles = (transition) => transition.approvals.filter(({ needed, filled_by }) => filled_by.length < needed).map(({ role, needed, filled_by, could_be_filled_by }) => ({
	who: could_be_filled_by,
	what: could_be_filled_by.length === 0 ? `nobody who did not make it can fill the role ${role}: add somebody to it` : `approve as ${role}${needed - filled_by.length > 1 ? ` (${needed - filled_by.length} different people)` : ""}`
}));
// src/domain/stricter.ts
/** A pull request that changes the policy satisfies the old one and the new: what either asks for is asked for. */
const stricter = (old, next) => ({
	transitions: old.transitions.map((transition) => {
		const other = next.transitions.find(({ model, version }) => model === transition.model && version === transition.version);
		return other === void 0 ? transition : together(transition, other);
	}),
	problems: distinct([...old.problems, ...next.problems])
});
const together = (old, next) => ({
	...old,
	lawful: old.lawful && next.lawful,
	findings: [...old.findings, ...next.findings.filter((finding) => isNews(finding, old.findings))],
	approvals: [...old.approvals.map((role) => harder(role, next.approvals)), ...next.approvals.filter((role) => isOther(role, old.approvals))],
	not_counted: distinct([...old.not_counted, ...next.not_counted])
});
/** What the new policy is content with, or says as the old one does, need not be said twice. */
const isNews = (finding, said) => finding.answer !== "pass" && !said.some((other) => JSON.stringify(other) === JSON.stringify(finding));
const isOther = ({ role }, roles) => !roles.some((one) => one.role === role);
const harder = (old, roles) => {
	const next = roles.find(({ role }) => role === old.role);
	return next !== void 0 && missing(next) > missing(old) ? next : old;
};
const missing = ({ needed, filled_by }) => needed - filled_by.length;
const distinct = (values) => [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
// src/domain/decide.ts
/** From everything known to one decision. Pure and total: the same snapshot gives the same verdict anywhere, at any time. */
const decide = (snapshot) => {
	const base = readPolicy(snapshot.policy.path, snapshot.policy.base);
	const problems = [...snapshot.limits.map(limitProblem), ...policyProblems(snapshot, base)];
	if (!base.ok) return sealed(snapshot, {
		transitions: [],
		problems,
		policy: null
	});
	const old = judgeBy(base.value, snapshot);
	const next = isChanged(snapshot) ? readPolicy(snapshot.policy.path, snapshot.policy.head) : null;
	const both = next?.ok ? stricter(old, judgeBy(next.value, snapshot)) : old;
	return sealed(snapshot, {
		...both,
		problems: [...problems, ...both.problems],
		policy: base.value.digest
	});
};
const judgeBy = (policy, snapshot) => {
	const found = changesOf(snapshot, waysOf(policy));
	const around = {
		...found,
		policy,
		journal: snapshot.journal,
		now: instant(snapshot.now) ?? 0
	};
	const all = found.changes.map((change) => judgeChange(change, around, snapshot));
	return {
		transitions: all.map(({ transition }) => transition),
		problems: distinct([...found.problems, ...all.flatMap((judged) => judged.problems)])
	};
};
const sealed = (snapshot, { transitions, problems, policy }) => {
	const decision = fold(transitions, problems);
	const folded = {
		decision,
		transitions,
		problems
	};
	return {
		assay: 1,
		decision,
		head: snapshot.head,
		policy: policy ?? digestOf(null),
		status: {
			state: stateOf[decision],
			description: describe(folded)
		},
		transitions,
		problems,
		next: nextSteps(folded, snapshot.pull.author)
	};
};
const stateOf = {
	approved: "success",
	awaiting: "pending",
	rejected: "failure",
	undecidable: "error"
};
/** Bad input first: nothing judged on it can be trusted. A gate that fails decides before one that cannot tell. */
const fold = (transitions, problems) => {
	const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
	if (problems.some(isError)) return "undecidable";
	if (blocking.some(({ answer }) => answer !== "error") || transitions.some(({ vetoes }) => vetoes.length > 0)) return "rejected";
	if (blocking.length > 0) return "undecidable";
	return transitions.every(isFilled) ? "approved" : "awaiting";
};
const isFilled = ({ approvals }) => approvals.every(({ needed, filled_by }) => filled_by.length >= needed);
const readPolicy = (path, content) => {
	if (content.kind === "text") return parsePolicy(path, content.text);
	return {
		ok: false,
		problems: content.kind === "refused" ? [refusedProblem(path, content)] : []
	};
};
const policyProblems = (snapshot, base) => {
	const { path, head } = snapshot.policy;
	if (!isChanged(snapshot)) return baseProblems(snapshot, base);
	if (head.kind === "absent") return [...baseProblems(snapshot, base), policyRemoved(path)];
	return [...baseProblems(snapshot, base), ...readPolicy(path, head).problems];
};
/** Governed files need a policy at base; a pull request that only mends a broken one must be able to land. */
const baseProblems = ({ policy, files }, base) => {
	const touched = files.length > 0;
	if (policy.base.kind === "absent") return touched ? [noPolicy(policy.path)] : [];
	return !touched && policy.head.kind !== "absent" && JSON.stringify(policy.base) !== JSON.stringify(policy.head) ? [] : base.problems;
};
const policyRemoved = (path) => problemAt({
	file: path,
	line: 1,
	column: 1
}, {
	code: "no-policy",
	message: "the pull request removes the policy; without one no manifest can change any more",
	expected: "a policy at head too"
});
const isChanged = ({ policy: { base, head } }) => JSON.stringify(base) !== JSON.stringify(head);
const noPolicy = (path) => problemAt({
	file: path,
	line: 1,
	column: 1
}, {
	code: "no-policy",
	message: "the base branch has no policy, so nothing says what these manifests must hold; merge one first, on its own",
	expected: `${path} on the base branch`
});
const limitProblem = ({ code, found, most }) => problemAt({
	file: ".",
	line: 1,
	column: 1
}, {
	code,
	message: `the pull request has ${found} ${code === "too-many-files" ? "files" : "commits"}; GitHub tells of ${most} at most, so it cannot be judged whole: split it`,
	found: String(found),
	expected: `at most ${most}`
});
// src/domain/glob.ts
/** `*` within a folder, `**` through folders, `?` one character, `{a,b}` one of several; the whole path must match. */
const globToRegExp = (glob) => {
	const pattern = glob.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g, (token) => {
		if (token === "**/") return "(?:[^/]+/)*";
		if (token === "**") return ".*";
		if (token === "*") return "[^/]*";
		if (token === "?") return "[^/]";
		if (token.length > 1 && token.startsWith("{")) return `(?:${token.slice(1, -1).split(",").map(literal).join("|")})`;
		return literal(token);
	});
	return new RegExp(`^${pattern}$`, "u");
};
const literal = (text) => text.replace(/[\\^$.|?*+()[\]{}/]/g, "\\$&");
const matchesAny = (path, globs) => globs.some((glob) => globToRegExp(glob).test(path));
// src/domain/wanted.ts
/** What is to be measured before this change can be judged: nothing that no gate asks for. */
const wantedMeasurements = (snapshot, policy) => {
	const found = changesOf({
		...snapshot,
		measurements: {}
	}, waysOf(policy));
	return found.changes.flatMap((change) => {
		const needs = needsOf(change, policy);
		if (!isNeeded(needs) || change.subject.data.evaluation?.predictions === void 0) return [];
		const champion = needs.champion ? championOf(change, found.atBase, snapshot.siblings.unread) : null;
		return [{
			manifest: change.subject,
			champion: champion?.kind === "one" ? champion.manifest : null,
			needs,
			level: levelOf(policy)
		}];
	});
};
const needsOf = (change, policy) => together$1(demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []));
// src/load.ts
const policyPath = ".assay/policy.yaml";
const templatesFolder = ".assay/templates";
/** More versions of one model than this are not searched for its champion; `model.replaces` then names it. */
const mostSiblings = 200;
const load = async ({ source, measure, now }, facts) => {
	const governance = await readGovernance(source, facts);
	const files = await readChanged(source, facts, governance);
	const rest = await readAround(source, {
		facts,
		governance,
		files
	});
	const known = {
		assay: 1,
		now,
		repository: facts.repository,
		pull: facts.pull,
		base: facts.base,
		head: facts.head,
		policy: governance.policy,
		files,
		renames: facts.renames.filter(({ from, to }) => matchesAny(from, governance.globs) || matchesAny(to, governance.globs)),
		heads: facts.heads,
		reviews: facts.reviews,
		comments: facts.comments,
		journal: facts.journal,
		templates: governance.templates,
		limits: facts.limits,
		...rest
	};
	return {
		...known,
		measurements: await measureWanted(known, {
			source,
			measure,
			policy: governance.effective
		})
	};
};
/** Only what a gate asks of a change that could be lawful; one after the other, because each takes its memory. */
const measureWanted = async (known, { source, measure, policy }) => {
	const measured = {};
	if (policy === null) return measured;
	const [head, base] = [source.tree(known.head), source.tree(known.base)];
	for (const wanted of wantedMeasurements(known, policy)) measured[wanted.manifest.file] = await measure({
		wanted,
		head,
		base
	});
	return measured;
};
const nothing = {
	files: [],
	folders: [],
	bothSides: [],
	teams: [],
	users: []
};
const at = (commit, path) => `${commit}:${path}`;
const absent = { kind: "absent" };
const contentOf = (answers, commit, path) => answers.files.get(at(commit, path)) ?? absent;
const readGovernance = async (source, { base, head, changed }) => {
	const sides = [base, ...changed.includes(".assay/policy.yaml") ? [head] : []];
	const answers = await source.ask({
		...nothing,
		files: sides.map((side) => ({
			at: side,
			path: policyPath
		})),
		folders: [{
			at: base,
			path: templatesFolder
		}]
	});
	const atBase = contentOf(answers, base, policyPath);
	const atHead = changed.includes(".assay/policy.yaml") ? contentOf(answers, head, policyPath) : atBase;
	const parsed = policyIn(atBase);
	return {
		policy: {
			path: policyPath,
			base: atBase,
			head: atHead
		},
		effective: parsed?.ok ? parsed.value : null,
		globs: globsOf(atBase, atHead),
		templates: await readTemplates(source, base, answers.folders.get(at(base, templatesFolder)) ?? [])
	};
};
const policyIn = (content) => content.kind === "text" ? parsePolicy(policyPath, content.text) : null;
const anyManifest = ["**/*.yaml", "**/*.yml"];
/** What the old policy governs, and what the new one takes in: moving a manifest is no way round either. */
const globsOf = (atBase, atHead) => {
	const [base, head] = [policyIn(atBase), policyIn(atHead)];
	if (atBase.kind !== "absent" && !base?.ok) return anyManifest;
	const old = base?.ok ? manifestGlobs(base.value) : defaultManifests;
	return [.../* @__PURE__ */ new Set([...old, ...head?.ok ? manifestGlobs(head.value) : []])];
};
const isOurs = (path) => path.startsWith(".assay/") || path.startsWith(".github/");
const readTemplates = async (source, base, names) => {
	const files = names.filter((name) => name.endsWith(".hbs")).map((name) => ({
		at: base,
		path: `${templatesFolder}/${name}`
	}));
	if (files.length === 0) return {};
	const answers = await source.ask({
		...nothing,
		files
	});
	const texts = files.flatMap(({ path }) => {
		const content = contentOf(answers, base, path);
		return content.kind === "text" ? [[path.slice(17, -4), content.text]] : [];
	});
	return Object.fromEntries(texts);
};
const readChanged = async (source, facts, { globs, effective }) => {
	const { base, head, changed } = facts;
	const governed = changed.filter((path) => matchesAny(path, globs) && !isOurs(path)).sort();
	if (governed.length === 0) return [];
	const folders = [...new Set(governed.map(folderOf))].map((path) => ({
		at: base,
		path
	}));
	const files = governed.flatMap((path) => [{
		at: base,
		path
	}, {
		at: head,
		path
	}]);
	const people = {
		teams: teamsNamed(effective, []),
		users: peopleSeen(facts, effective)
	};
	const answers = await source.ask({
		files,
		folders,
		bothSides: governed,
		...people
	});
	return governed.map((path) => ({
		path,
		base: contentOf(answers, base, path),
		head: contentOf(answers, head, path),
		bothSides: answers.bothSides.has(path)
	})).filter(({ base: before, head: after }) => JSON.stringify(before) !== JSON.stringify(after));
};
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const readAround = async (source, found) => {
	const { facts, governance, files } = found;
	const { paths, unread } = await siblingPaths(source, found);
	const teams = files.length === 0 ? [] : teamsNamed(governance.effective, files);
	const users = files.length === 0 ? [] : peopleSeen(facts, governance.effective);
	const answers = await source.ask({
		...nothing,
		files: paths.map((path) => ({
			at: facts.base,
			path
		})),
		teams,
		users
	});
	return {
		siblings: {
			manifests: paths.map((path) => ({
				path,
				content: contentOf(answers, facts.base, path)
			})),
			unread
		},
		teams: Object.fromEntries(teams.map((slug) => [slug, answers.teams.get(slug) ?? unreadable])),
		users: Object.fromEntries([...answers.users].map(([login, user]) => [sameLogin(login), user]))
	};
};
const unreadable = {
	kind: "unreadable",
	because: "nobody answered for it"
};
/** The other manifests beside the changed ones, and beside where the model's name says they should be. */
const siblingPaths = async (source, { facts, governance, files }) => {
	const folders = [...new Set(files.flatMap((file) => [folderOf(file.path), ...foldersByName(file)]))];
	if (folders.length === 0) return {
		paths: [],
		unread: 0
	};
	const answers = await source.ask({
		...nothing,
		folders: folders.map((path) => ({
			at: facts.base,
			path
		}))
	});
	const changed = new Set(files.map(({ path }) => path));
	const all = folders.flatMap((folder) => (answers.folders.get(at(facts.base, folder)) ?? []).map((name) => folder === "" ? name : `${folder}/${name}`)).filter((path) => matchesAny(path, governance.globs) && !changed.has(path));
	const named = files.flatMap((file) => championNamed(file));
	const first = all.filter((path) => named.some((version) => path.endsWith(`/${version}.yaml`) || path.endsWith(`/${version}.yml`)));
	const paths = [.../* @__PURE__ */ new Set([...first, ...newestFirst(all)])].slice(0, mostSiblings);
	return {
		paths: paths.sort(),
		unread: all.length - paths.length
	};
};
const newestFirst = (paths) => [...paths].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
const manifestsOf = (file) => [file.base, file.head].flatMap((content) => {
	const parsed = content.kind === "text" ? parseManifest(file.path, content.text) : null;
	return parsed?.ok ? [parsed.value] : [];
});
const championNamed = (file) => manifestsOf(file).flatMap(({ data }) => data.model.replaces ?? []);
const foldersByName = (file) => {
	const parent = folderOf(folderOf(file.path));
	const isName = (name) => !/[/\\]|^\.\.?$/.test(name);
	return manifestsOf(file).flatMap(({ name }) => isName(name) && folderOf(file.path) !== "" ? [parent === "" ? name : `${parent}/${name}`] : []);
};
const teamsNamed = (policy, files) => {
	const roles = Object.values(policy?.data.roles ?? {});
	const owners = roles.some((role) => role.field !== void 0) ? files.flatMap(manifestsOf).flatMap(({ data }) => data.model.owners ?? []) : [];
	const named = [...roles.flatMap((role) => role.teams ?? []), ...owners.filter(isTeam)];
	return [...new Set(named.map(teamName))].sort();
};
const peopleSeen = ({ reviews }, policy) => {
	const reviewers = reviews.flatMap(({ user }) => user ?? []);
	const named = Object.values(policy?.data.roles ?? {}).flatMap((role) => role.users ?? []);
	return [...new Set([...reviewers, ...named].map(sameLogin))].sort();
};
// src/render/card.ts
const commentLimit = 6e4;
const sectionsOf = (sections, subject, detail, templates) => sections.flatMap((section) => {
	const view = section.view(subject, detail);
	const template = templates[section.name];
	if (template === void 0) throw new Error(`no template for the section ${section.name}`);
	return view === null ? [] : [template(view)];
});
const compose = (page, detail, templates) => {
	const { transitions } = page.verdict;
	const alone = transitions.length === 1;
	const pieces = [
		templated(cardMarker),
		...sectionsOf(opening, page, detail, templates),
		...transitions.slice(0, detail.transitions).flatMap((transition) => sectionsOf(perTransition, {
			transition,
			alone
		}, detail, templates)),
		...sectionsOf(closing, page, detail, templates)
	];
	return join$3(pieces.filter((piece) => piece !== none), md`\n\n`);
};
/** Less and less of the card until it fits; null when even the last step is too long. */
const fitted = (verdict, templates, faults, limit) => {
	let detail = everything;
	let dropped = [];
	let before = null;
	for (const step of [{
		what: "",
		less: {}
	}, ...drops]) {
		detail = {
			...detail,
			...step.less
		};
		const silent = compose({
			verdict,
			dropped: [],
			faults
		}, detail, templates);
		if (before !== null && silent !== before) dropped = [...dropped, step.what];
		before = silent;
		if (codePoints(silent) > limit) continue;
		const markdown = compose({
			verdict,
			dropped,
			faults
		}, detail, templates);
		if (codePoints(markdown) <= limit) return {
			markdown,
			dropped
		};
	}
	return null;
};
const noticeOf = (verdict) => {
	const [first] = verdict.next;
	const then = first === void 0 ? missingOf(verdict) : md`**Next:** ${stepOf(first, everything)}`;
	return md`**${decisionOf(verdict)}:** ${whatOf(verdict)}\n${then}`;
};
/** The two lines that tell people of a decision that is no longer the one told before. */
const renderNotice = (verdict) => noticeOf(verdict);
const bare = (verdict) => ({
	markdown: md`${templated(cardMarker)}\n\n${noticeOf(verdict)}`,
	dropped: ["everything but the decision"]
});
/** The card of a verdict: whole when it fits into `limit` code points, with less and less detail when not. */
const renderCard = (verdict, snapshot, templates, limit = commentLimit) => {
	const own = overrideTemplates(templates, snapshot.templates);
	return fitted(verdict, own.templates, own.faults, limit) ?? fitted(verdict, templates, own.faults, limit) ?? bare(verdict);
};
// src/review.ts
/** The path from a pull request to a status: load, decide, render, plan, apply. */
const review = async ({ source, sink, clock, measure }, templates) => {
	const facts = await source.pull();
	await sink.begin(facts);
	const snapshot = await load({
		source,
		measure,
		now: clock.now()
	}, facts);
	const verdict = judge(snapshot, templates);
	return {
		verdict,
		outcome: await sink.apply(verdict.effects, snapshot.head)
	};
};
/** The pure middle of the path: the same snapshot gives the same bytes, which is what `assay replay` checks. */
const judge = (snapshot, templates) => {
	const verdict = JSON.parse(canonical(decide(snapshot)));
	const { markdown } = renderCard(verdict, snapshot, templates);
	const effects = plan(verdict, {
		snapshot,
		card: markdown,
		notice: renderNotice(verdict)
	});
	return {
		...verdict,
		card: sha256(markdown),
		effects,
		snapshot,
		version: version$1
	};
};
export { visibleLine as C, text as S, binomialPmfOf as _, matchesAny as a, join$3 as b, explain as c, hashOnDisk as d, blobHash as f, chiSquaredSf as g, compareModels as h, policyPath as i, workplaceAt as l, evaluate as m, review as n, labelOf as o, blobIdOf as p, renderCard as r, statusContext as s, judge as t, embedded as u, readTemplates$1 as v, md as x, code as y };
